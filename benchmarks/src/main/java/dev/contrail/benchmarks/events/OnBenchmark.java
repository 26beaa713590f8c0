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
        ByHand.message(
                scene.connectionName, scene.connection, scene.socketName, scene.socket, scene.label, scene.number++);
    }

    /** The compiler puts names that it knows into the code, letter by letter. */
    @Benchmark
    public void messageByHandWithConstants(RunningRecording.InMemory recording, Scene scene) {
        ByHand.message("HttpConnection", scene.connection, "Socket", scene.socket, scene.label, scene.number++);
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
        ByHand.state(scene.connectionName, scene.connection, scene.number++);
    }

    @Benchmark
    public void state(RunningRecording.InMemory recording, Scene scene) {
        EveryEvent.state(scene);
    }

    @Benchmark
    public void actionByHand(RunningRecording.InMemory recording, Scene scene) {
        ByHand.action(scene.connectionName, scene.connection, "put back", scene.socketName, scene.socket);
    }

    @Benchmark
    public void action(RunningRecording.InMemory recording, Scene scene) {
        Contrail.action(scene.connection, "put back", scene.socket);
    }

    @Benchmark
    public void spanByHand(RunningRecording.InMemory recording, Scene scene) {
        ByHand.span(scene.connectionName, scene.connection, "upload", scene.socketName, scene.socket);
    }

    @Benchmark
    public void span(RunningRecording.InMemory recording, Scene scene) {
        EveryEvent.span(scene);
    }
}
