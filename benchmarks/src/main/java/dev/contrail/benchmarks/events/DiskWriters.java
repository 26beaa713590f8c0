package dev.contrail.benchmarks.events;

import dev.contrail.events.Contrail;
import dev.contrail.events.StateEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Who writes to disk, by name: one of our events, an event by hand, or a logger. */
final class DiskWriters {
    private static final Map<String, Supplier<DiskWriter>> BY_NAME = Map.of(
            "message", () -> new Recorder(DiskWriters::message),
            "state", () -> new Recorder(EveryEvent::state),
            "own-state", () -> new Recorder(DiskWriters::ownState),
            "action", () -> new Recorder(DiskWriters::action),
            "span", () -> new Recorder(EveryEvent::span),
            "numbers-by-hand", () -> new Recorder(DiskWriters::numbers),
            "logback-buffered", () -> new Log(file -> new LogbackFile(file, false)),
            "logback-flushed", () -> new Log(file -> new LogbackFile(file, true)),
            "log4j-buffered", () -> new Log(file -> new Log4jFile(file, false)),
            "log4j-flushed", () -> new Log(file -> new Log4jFile(file, true)));

    private DiskWriters() {}

    static DiskWriter named(String name) {
        Supplier<DiskWriter> writer = BY_NAME.get(name);
        if (writer == null) {
            throw new IllegalArgumentException("no writer " + name + "; there are " + BY_NAME.keySet());
        }
        return writer.get();
    }

    private static void message(Scene scene) {
        Contrail.message(scene.connection, scene.socket, scene.label, scene.number++);
    }

    private static void ownState(Scene scene) {
        var event = new WindowEvent();
        if (event.isEnabled()) {
            long part = scene.number++;
            event.subject(scene.connection);
            event.action = "released";
            event.part = part;
            event.buffered = part % 100;
            event.requested = part + 1;
            event.released = part / 2;
            event.commit();
        }
    }

    private static void action(Scene scene) {
        Contrail.action(scene.connection, "put back", scene.socket);
    }

    private static void numbers(Scene scene) {
        ByHand.numbers(scene.connection, scene.socket, scene.number++);
    }

    /** Four numbers in fields of their own, whose names stand in the recording once. */
    @jdk.jfr.Name("benchmark.Window")
    static final class WindowEvent extends StateEvent {
        long part;
        long buffered;
        long requested;
        long released;
    }

    /** Flight Recorder, with a recording of its own for each file. */
    private static final class Recorder implements DiskWriter {
        private final Consumer<Scene> event;
        private Recording recording = new Recording();

        Recorder(Consumer<Scene> event) {
            this.event = event;
        }

        @Override
        public void open(Path file) {
            recording = RunningRecording.everything("debug");
            recording.enable(WindowEvent.class);
            recording.enable("jdk.DataLoss");
            recording.start();
        }

        @Override
        public void emit(Scene scene) {
            event.accept(scene);
        }

        @Override
        public void close() {
            recording.stop();
        }

        @Override
        public Arrived arrived(Path file) throws IOException {
            recording.dump(file);
            recording.close();
            long events = 0;
            long bytesLost = 0;
            try (var reader = new RecordingFile(file)) {
                while (reader.hasMoreEvents()) {
                    RecordedEvent found = reader.readEvent();
                    String type = found.getEventType().getName();
                    if (type.equals("jdk.DataLoss")) {
                        bytesLost += found.getLong("amount");
                    } else if (!type.equals("contrail.Text")) { // nobody emitted that one
                        events++;
                    }
                }
            }
            return new Arrived(events, Files.size(file), bytesLost);
        }
    }

    /** A logger, with a line for each event. */
    private static final class Log implements DiskWriter {
        private final FileLogger.Factory factory;
        private FileLogger logger = new Nobody();

        Log(FileLogger.Factory factory) {
            this.factory = factory;
        }

        @Override
        public void open(Path file) {
            logger = factory.open(file);
        }

        @Override
        public void emit(Scene scene) {
            logger.message(scene.label, scene.number++);
        }

        @Override
        public void close() {
            logger.close();
        }

        @Override
        public Arrived arrived(Path file) throws IOException {
            try (Stream<String> lines = Files.lines(file)) {
                return new Arrived(lines.count(), Files.size(file), 0);
            }
        }
    }

    private static final class Nobody implements FileLogger {
        @Override
        public void message(String label, long exchange) {}

        @Override
        public void close() {}
    }
}
