package dev.contrail.benchmarks.reading;

import dev.contrail.events.Contrail;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;

/**
 * Makes a recording: {@code RecordingMaker FILE EVENTS FOREIGN [PACE]}: so many events of ours by four threads, a third
 * each of messages, snapshots and actions; behind each three, so many of another type. Each thread emits at full speed, or
 * rests for a millisecond after so many times three as the pace says.
 */
public final class RecordingMaker {
    private static final int THREADS = 4;

    /** What a reader must skip. */
    @Name("foreign.Sample")
    @StackTrace(false)
    static final class ForeignEvent extends Event {
        String what = "something that nobody asked for";
        long amount;
        int worker;
    }

    private RecordingMaker() {}

    /** Writes the file. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int events = Integer.parseInt(args[1]);
        int foreign = Integer.parseInt(args[2]);
        int pace = args.length > 3 ? Integer.parseInt(args[3]) : Integer.MAX_VALUE;
        try (var recording = new Recording()) {
            for (String type : Wanted.TYPES.keySet()) {
                recording.enable(type).with("level", "trace").withoutStackTrace();
            }
            recording.enable(ForeignEvent.class);
            recording.start();
            run(events / THREADS / 3, foreign, pace);
            recording.stop();
            recording.dump(Path.of(args[0]));
        }
    }

    private static void run(int rounds, int foreign, int pace) throws InterruptedException {
        var threads = new Thread[THREADS];
        Object pool = new Object();
        for (int worker = 0; worker < THREADS; worker++) {
            int number = worker;
            threads[worker] = new Thread(() -> emit(pool, number, rounds, foreign, pace), "worker-" + worker);
            threads[worker].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void emit(Object pool, int worker, int rounds, int foreign, int pace) {
        Object task = Instant.EPOCH;
        for (int round = 0; round < rounds; round++) {
            if (round % 64 == 0) {
                task = new Object();
            }
            Contrail.message(pool, task, round % 3 == 0 ? "PUT part" : "acquire");
            Contrail.state(pool, "acquire", "part", round, "buffered", round % 100);
            try (var span = Contrail.span(pool, "upload", task)) {
                span.action(round % 50 == 0 ? "put back" : "upload");
            }
            if (round % pace == pace - 1) {
                LockSupport.parkNanos(1_000_000);
            }
            for (int i = 0; i < foreign; i++) {
                var event = new ForeignEvent();
                event.amount = round;
                event.worker = worker;
                event.commit();
            }
        }
    }
}
