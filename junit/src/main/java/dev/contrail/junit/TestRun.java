package dev.contrail.junit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** One test that runs, or ran: its name, its marks in the recording, and who else ran meanwhile. */
final class TestRun {
    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final Set<TestRun> RUNNING = ConcurrentHashMap.newKeySet();

    private static final Duration LONG = Duration.ofSeconds(1);

    private final TestName name;
    private final long number = NUMBERS.incrementAndGet();
    private final Instant begin = Instant.now();
    private final AtomicInteger looks = new AtomicInteger(Mark.BEGIN);
    private final Set<TestRun> meanwhile = ConcurrentHashMap.newKeySet();
    private final List<Path> children = new ArrayList<>();
    private final boolean calls;
    private volatile boolean reported;
    private volatile boolean failed;
    private volatile boolean refuted;
    private volatile long lookedNanos = Long.MIN_VALUE;

    private TestRun(TestName name, boolean calls) {
        this.name = name;
        this.calls = calls;
    }

    /**
     * Begins now.
     *
     * @param calls whether calls of methods are to be recorded
     */
    static TestRun begin(TestName name, boolean calls) {
        var run = new TestRun(name, calls);
        RUNNING.add(run);
        for (TestRun other :
                RUNNING) { // the set holds this one first, so that of two that begin at once one sees the other
            if (other != run) {
                run.meanwhile.add(other);
                other.meanwhile.add(run);
            }
        }
        Mark.set(run.number, Mark.BEGIN);
        return run;
    }

    /** When the first of those began that run now. */
    static Optional<Instant> oldest() {
        return RUNNING.stream().map(TestRun::begun).min(Comparator.naturalOrder());
    }

    /** Ends now. */
    void end() {
        RUNNING.remove(this);
    }

    /** Marks this moment, up to which the recording is wanted; the mark's number. */
    int look() {
        int look = looks.incrementAndGet();
        Mark.set(number, look);
        return look;
    }

    /** Notes what it failed with. */
    void failed(Throwable failure) {
        failed = true;
        refuted = RecordedFailure.isOfATrace(failure);
    }

    /** Whether what was recorded is not as it asserted, so that it was over when it looked at that. */
    boolean isRefuted() {
        return refuted;
    }

    TestName name() {
        return name;
    }

    boolean wantsCalls() {
        return calls;
    }

    long number() {
        return number;
    }

    Instant begun() {
        return begin;
    }

    /** Whether it failed after so long that something may hang. */
    boolean mayHang() {
        return failed && !refuted && Duration.between(begin, Instant.now()).compareTo(LONG) >= 0;
    }

    /** Notes that what was recorded of it has been read. */
    void looked() {
        Instant now = Instant.now();
        lookedNanos = TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    /** When that was the last time, in nanoseconds since the epoch. */
    long lookedNanos() {
        return lookedNanos;
    }

    /** The names of the tests that ran at some time since this one began. */
    List<String> meanwhile() {
        return meanwhile.stream()
                .map(run -> run.name.toString())
                .sorted()
                .distinct()
                .toList();
    }

    /** True the first time. */
    synchronized boolean isFirstReport() {
        boolean first = !reported;
        reported = true;
        return first;
    }

    /** Where JVMs that the test started leave their recordings. */
    synchronized List<Path> children() {
        return List.copyOf(children);
    }

    synchronized int addChild(Path recording) {
        children.add(recording);
        return children.size();
    }
}
