package dev.contrail.junit;

import dev.contrail.analyzer.assertions.AssertableTrace;
import dev.contrail.analyzer.assertions.TraceAssert;
import dev.contrail.analyzer.assertions.TraceAssertions;
import dev.contrail.junit.JvmRecording.Before;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * What is recorded of a test while it runs, as a parameter of a {@link Recorded} test method or its {@code @BeforeEach}.
 *
 * <pre>{@code
 * @Test
 * @Recorded
 * void lease_closedConnection_isNotHandedOut(Trace trace) {
 *     pool.lease();
 *     assertThat(trace).hasMessagesInOrder("Pool -> Connection: still open?", "Connection --> Pool: no");
 * }
 * }</pre>
 *
 * Each look at it reads the recording, up to the events that were committed before: some milliseconds.
 */
public final class Trace implements AssertableTrace {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JvmRecording recording;
    private final TestRun run;

    Trace(JvmRecording recording, TestRun run) {
        this.recording = recording;
        this.run = run;
    }

    /** Everything that was recorded since the test began, of all threads; its objects are counted from 1. */
    public dev.contrail.analyzer.trace.Trace soFar() {
        return slice().trace();
    }

    /** Asserts something about everything since the test began; fails when it is not certain whose the events are. */
    @Override
    public TraceAssert assertThat() {
        Slice slice = slice();
        TraceAssert about = TraceAssertions.assertThat(slice.trace());
        return slice.doubt().isEmpty()
                ? about
                : about.inDoubt(slice.doubt() + "; @Recorded(alone = true) lets no other test run meanwhile");
    }

    /**
     * Waits until nothing has happened for a while: no event, and no span is open. Waits for events, not for a time: it
     * returns as soon as the last one is that old.
     *
     * @throws AssertionError when there is no end of events for 30 seconds
     */
    public Trace awaitQuiet(Duration quiet) {
        Instant end = Instant.now().plus(PATIENCE).plus(quiet);
        while (true) {
            Slice slice = slice();
            long waited = slice.time().endNanos()
                    - slice.trace()
                            .eventRange()
                            .map(range -> range.endNanos())
                            .orElse(slice.time().startNanos());
            long missing = slice.open().isEmpty() ? quiet.toNanos() - waited : quiet.toNanos();
            if (missing <= 0) {
                return this;
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("it did not get quiet: " + slice.size()
                        + (slice.open().isEmpty()
                                ? ", the last one just now"
                                : ", and still open: " + String.join(", ", slice.open())));
            }
            pause(missing);
        }
    }

    private static void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(Math.max(1_000_000, nanos));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while it waited for quiet", e);
        }
    }

    /**
     * An option for a JVM that the test starts, by itself or in a container: with it that JVM is recorded, too, and when the
     * test fails, its recording is kept and drawn beside the test's. The JVM needs {@code contrail-events} on its class path
     * for events to be there; the folder must be the same for it, and it must have ended before the test does.
     */
    public String childOption() {
        return ChildJvm.option(run);
    }

    private Slice slice() {
        try {
            Path file = Slices.temporary();
            try {
                return Slices.take(recording, run, Before.NOTHING, file);
            } finally {
                Files.deleteIfExists(file);
                run.looked();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the recording of " + run.name() + " cannot be read", e);
        }
    }
}
