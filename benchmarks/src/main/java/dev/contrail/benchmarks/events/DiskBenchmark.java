package dev.contrail.benchmarks.events;

import dev.contrail.events.Contrail;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** The same message, to a file. A tracer's spans go nowhere: it would send them over the network. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DiskBenchmark {
    private static final Tracer OTEL = Tracers.intoTheVoid().get("benchmark");

    @Benchmark
    public void message(RunningRecording.ToDisk recording, Scene scene) {
        Contrail.message(scene.connection, scene.socket, scene.label, scene.number++);
    }

    @Benchmark
    public void logbackBuffered(LogFile.LogbackBuffered file, Scene scene) {
        file.message(scene.label, scene.number++);
    }

    @Benchmark
    public void logbackFlushed(LogFile.LogbackFlushed file, Scene scene) {
        file.message(scene.label, scene.number++);
    }

    @Benchmark
    public void log4jBuffered(LogFile.Log4jBuffered file, Scene scene) {
        file.message(scene.label, scene.number++);
    }

    @Benchmark
    public void log4jFlushed(LogFile.Log4jFlushed file, Scene scene) {
        file.message(scene.label, scene.number++);
    }

    @Benchmark
    public void openTelemetry(Scene scene) {
        Span span = OTEL.spanBuilder("upload").startSpan();
        span.addEvent(scene.label);
        span.end();
    }
}
