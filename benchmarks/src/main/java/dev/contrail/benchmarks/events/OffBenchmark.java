package dev.contrail.benchmarks.events;

import ch.qos.logback.classic.Logger;
import dev.contrail.events.Contrail;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** A default recording runs, and nobody asked for our events. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OffBenchmark {
    private static final Logger LOGBACK = LogbackFile.atInfo();
    private static final org.apache.logging.log4j.Logger LOG4J = Log4jFile.atInfo();
    private static final Tracer OTEL = OpenTelemetry.noop().getTracer("benchmark");

    @Benchmark
    public void empty(RunningRecording.Default recording, Scene scene) {}

    @Benchmark
    public void byHand(RunningRecording.Default recording, Scene scene) {
        ByHand.message(
                scene.connectionName, scene.connection, scene.socketName, scene.socket, scene.label, scene.number);
    }

    @Benchmark
    public void message(RunningRecording.Default recording, Scene scene) {
        Contrail.message(scene.connection, scene.socket, scene.label, scene.number);
    }

    @Benchmark
    public void state(RunningRecording.Default recording, Scene scene) {
        EveryEvent.state(scene);
    }

    @Benchmark
    public void action(RunningRecording.Default recording, Scene scene) {
        Contrail.action(scene.connection, "put back", scene.socket);
    }

    @Benchmark
    public void span(RunningRecording.Default recording, Scene scene) {
        EveryEvent.span(scene);
    }

    @Benchmark
    public void messageAfterOn(RunningRecording.AfterHavingBeenOn recording, Scene scene) {
        Contrail.message(scene.connection, scene.socket, scene.label, scene.number);
    }

    @Benchmark
    public void stateAfterOn(RunningRecording.AfterHavingBeenOn recording, Scene scene) {
        EveryEvent.state(scene);
    }

    @Benchmark
    public void actionAfterOn(RunningRecording.AfterHavingBeenOn recording, Scene scene) {
        Contrail.action(scene.connection, "put back", scene.socket);
    }

    @Benchmark
    public void spanAfterOn(RunningRecording.AfterHavingBeenOn recording, Scene scene) {
        EveryEvent.span(scene);
    }

    /** What one should not do: the label is built although nothing records it. */
    @Benchmark
    public void messageWithBuiltLabel(RunningRecording.Default recording, Scene scene) {
        Contrail.message(scene.connection, scene.socket, "put " + scene.number++);
    }

    /** What one should not do: the clock is read although nothing records it. */
    @Benchmark
    public void byHandUnguarded(RunningRecording.AfterHavingBeenOn recording, Scene scene) {
        var event = new ByHand.Empty();
        event.begin();
        event.end();
        event.commit();
    }

    @Benchmark
    public void logback(RunningRecording.Default recording, Scene scene) {
        LOGBACK.debug("{} -> {}: {}", scene.connection, scene.socket, scene.label);
    }

    @Benchmark
    public void log4j(RunningRecording.Default recording, Scene scene) {
        LOG4J.debug("{} -> {}: {}", scene.connection, scene.socket, scene.label);
    }

    @Benchmark
    public void openTelemetry(RunningRecording.Default recording, Scene scene) {
        Span span = OTEL.spanBuilder("upload").startSpan();
        span.addEvent(scene.label);
        span.end();
    }
}
