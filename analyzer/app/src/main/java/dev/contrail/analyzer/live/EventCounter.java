package dev.contrail.analyzer.live;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import jdk.management.jfr.RemoteRecordingStream;

/** Counts a JVM's events while they happen, about once a second; for ending a recording after so many of them. */
final class EventCounter implements AutoCloseable {
    private final RemoteRecordingStream stream;
    private final AtomicLong seen = new AtomicLong();
    private final CountDownLatch reached = new CountDownLatch(1);

    EventCounter(FlightRecorder recorder, Map<String, String> settings, Iterable<String> eventTypes, long wanted)
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
