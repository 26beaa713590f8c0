package dev.contrail.analyzer.live;

import dev.contrail.analyzer.live.settings.LiveRecording;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import jdk.management.jfr.RemoteRecordingStream;

/**
 * Counts a JVM's events while they happen, about once a second; for ending a recording after so many of them.
 *
 * <p>What it reads is a recording of the JVM, too, which goes on there should we be killed. The JDK gives it no limit, and
 * {@link RemoteRecordingStream#setMaxSize} is about the copy that is kept here.
 */
final class EventCounter implements AutoCloseable {
    private static final String NAME_OF_THE_JDK = "Remote Recording Stream: ";

    private final RemoteRecordingStream stream;
    private final AtomicLong seen = new AtomicLong();
    private final CountDownLatch reached = new CountDownLatch(1);

    /**
     * Begins to count.
     *
     * @param limits options of the recording that it reads, such as {@code maxSize}
     */
    EventCounter(
            FlightRecorder recorder,
            Map<String, String> limits,
            Map<String, String> settings,
            Iterable<String> eventTypes,
            long wanted)
            throws IOException {
        stream = new RemoteRecordingStream(recorder.server());
        stream.onError(lost -> {}); // the JVM has ended; whoever waits for the count finds out by itself
        stream.setSettings(settings);
        for (String type : eventTypes) {
            stream.onEvent(type, event -> {
                if (seen.incrementAndGet() >= wanted) {
                    reached.countDown();
                }
            });
        }
        stream.startAsync();
        limit(recorder, limits);
    }

    private static void limit(FlightRecorder recorder, Map<String, String> limits) {
        try {
            OptionalLong youngest = recorder.recordings().stream()
                    .filter(recording ->
                            recording.isRunning() && recording.name().startsWith(NAME_OF_THE_JDK))
                    .mapToLong(LiveRecording::id)
                    .max();
            if (youngest.isPresent()) {
                recorder.options(youngest.getAsLong(), limits);
            }
        } catch (LiveException e) {
            // Then it has no limit; it ends with us all the same, unless we are killed.
        }
    }

    boolean isReached() {
        return reached.getCount() == 0;
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (RuntimeException e) {
            // The JVM has ended, and its recording with it.
        }
    }
}
