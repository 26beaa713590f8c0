package dev.contrail.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import jdk.jfr.EventType;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** What Flight Recorder wrote while a program ran: events for readers that are not the JDK's, and all event types. */
record Recorded(List<RecordedEvent> events, List<EventType> types) {
    /** Every event of this library, at its own default level. */
    static final Consumer<Recording> EVERYTHING = recording -> {
        recording.enable("contrail.Message");
        recording.enable("contrail.State");
        recording.enable("contrail.StateDouble");
        recording.enable("contrail.Action");
    };

    private static final String TEXT = "contrail.Text";

    /** A recording without a single setting. */
    static final Consumer<Recording> PLAIN = recording -> {};

    static Consumer<Recording> everythingAt(String level) {
        return EVERYTHING.andThen(recording -> {
            for (String type :
                    List.of("contrail.Message", "contrail.State", "contrail.StateDouble", "contrail.Action")) {
                recording.enable(type).with("level", level);
            }
        });
    }

    static Recorded during(Consumer<Recording> settings, Runnable program) {
        try (var recording = new Recording()) {
            settings.accept(recording);
            recording.start();
            program.run();
            recording.stop();
            return from(recording);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Recorded in(Path file) throws IOException {
        try (var reader = new RecordingFile(file)) {
            List<EventType> types = reader.readEventTypes();
            List<RecordedEvent> events = RecordingFile.readAllEvents(file).stream()
                    .filter(event -> !event.getEventType().getName().startsWith("jdk."))
                    .filter(event -> !event.getEventType().getName().equals(TEXT))
                    .toList();
            return new Recorded(events, types);
        }
    }

    RecordedEvent only() {
        if (events.size() != 1) {
            throw new AssertionError("expected one event but recorded: " + events);
        }
        return events.get(0);
    }

    EventType type(String name) {
        return types.stream()
                .filter(type -> type.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no event type " + name));
    }

    List<String> labels() {
        return events.stream().map(event -> event.getString("label")).toList();
    }

    private static Recorded from(Recording recording) throws IOException {
        Path file = Files.createTempFile("contrail-events", ".jfr");
        try {
            recording.dump(file);
            return in(file);
        } finally {
            Files.delete(file);
        }
    }
}
