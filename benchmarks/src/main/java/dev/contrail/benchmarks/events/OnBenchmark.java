package dev.contrail.benchmarks.events;

import dev.contrail.events.Contrail;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** A recording in memory has everything on. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OnBenchmark {
    @Benchmark
    public long clock() {
        return System.nanoTime();
    }

    @Benchmark
    public void empty(RunningRecording.InMemory recording) {
        ByHand.empty();
    }

    @Benchmark
    public void numbersByHand(RunningRecording.InMemory recording, Scene scene) {
        ByHand.numbers(scene.connection, scene.socket, scene.number++);
    }

    @Benchmark
    public void messageByHand(RunningRecording.InMemory recording, Scene scene) {
        ByHand.message(scene.connection, scene.socket, scene.label, scene.number++);
    }

    @Benchmark
    public void message(RunningRecording.InMemory recording, Scene scene) {
        Contrail.message(scene.connection, scene.socket, scene.label, scene.number++);
    }

    @Benchmark
    public void messageRotating(RunningRecording.InMemory recording, Scene scene) {
        Contrail.message(scene.connection, scene.nextObject(), scene.nextLabel(), scene.number);
    }

    @Benchmark
    public void messageWithStackTrace(RunningRecording.WithStackTraces recording, Scene scene) {
        Contrail.message(scene.connection, scene.socket, scene.label, scene.number++);
    }

    @Benchmark
    public void messageBelowLevel(RunningRecording.AtInfo recording, Scene scene) {
        Contrail.message(scene.connection, scene.socket, scene.label, scene.number++);
    }

    @Benchmark
    public void stateByHand(RunningRecording.InMemory recording, Scene scene) {
        ByHand.state(scene.connection, scene.number++);
    }

    @Benchmark
    public void state(RunningRecording.InMemory recording, Scene scene) {
        long number = scene.number++;
        Contrail.state(
                scene.connection,
                "released",
                "part",
                number,
                "buffered",
                number + 1,
                "requested",
                number + 2,
                "released",
                number + 3);
    }

    @Benchmark
    public void actionByHand(RunningRecording.InMemory recording, Scene scene) {
        ByHand.action(scene.connection, "put back", scene.socket);
    }

    @Benchmark
    public void action(RunningRecording.InMemory recording, Scene scene) {
        Contrail.action(scene.connection, "put back", scene.socket);
    }

    @Benchmark
    public void spanByHand(RunningRecording.InMemory recording, Scene scene) {
        ByHand.span(scene.connection, "upload", scene.socket);
    }

    @Benchmark
    public void span(RunningRecording.InMemory recording, Scene scene) {
        try (var span = Contrail.span(scene.connection, "upload", scene.socket)) {
            // As short as a span can be.
        }
    }
}
