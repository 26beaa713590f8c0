package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.facts.Waits;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.yaml.JdkOverlays;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real recording of threads that are parked: what they wait for is not always what they are parked in. */
class ParkedRecordingTest {
    private static final Mapping PARKS = Mapping.standard().orElse(new JdkOverlays("park"::equals));

    @TempDir
    static Path folder;

    @Test
    @SuppressWarnings("LockNotBeforeTry") // it is let go when another waits for it
    void whoPutsIntoAFullQueue_waitsForRoom_whoTakesAndWhoWantsALock_isParkedAsEver() throws Exception {
        Path file = folder.resolve("parked.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.ThreadPark").withoutThreshold();
            recording.start();
            var queue = new ArrayBlockingQueue<String>(1);
            parked(queue::take, () -> queue.add("first"));
            queue.add("second");
            parked(
                    () -> {
                        queue.put("third");
                        return "put";
                    },
                    queue::take);
            var lock = new ReentrantLock();
            lock.lock();
            parked(
                    () -> {
                        lock.lock();
                        lock.unlock();
                        return "locked";
                    },
                    () -> {
                        lock.unlock();
                        return "free";
                    });
            recording.stop();
            recording.dump(file);
        }
        assertThat(details(file)).containsExactly("ConditionObject", "room in a queue", "ReentrantLock");
    }

    /** A thread that waits for something, until another brings it. */
    private static void parked(Callable<?> wait, Callable<?> end) throws Exception {
        var task = new FutureTask<>(wait);
        var thread = new Thread(task, "parked");
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        end.call();
        thread.join();
        task.get();
    }

    private static List<String> details(Path file) throws Exception {
        Trace trace;
        try (var recording = TraceFile.open(file)) {
            trace = recording.read(PARKS, Progress.NONE);
        }
        return Waits.named("park", trace, new Evidence(trace).spans()).stream()
                .filter(wait -> trace.threads().get(wait.thread()).name().equals("parked"))
                .map(Waits.Wait::what)
                .toList();
    }
}
