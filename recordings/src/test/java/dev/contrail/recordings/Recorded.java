package dev.contrail.recordings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** What a program said of its run, and the events it emitted, in order of their start. */
public record Recorded(String outcome, List<RecordedEvent> events) {

    /** Runs a program in a JVM of its own, and reads what it left in a file in the folder. */
    public static Recorded of(Path folder, Program program, String... args) throws IOException, InterruptedException {
        Path file = folder.resolve(program + String.join("", args) + ".jfr");
        String outcome = RecordedRun.inNewJvm(file, program, List.of(args));
        return new Recorded(outcome, eventsIn(file));
    }

    /** The events in a recording that readers do not skip, in order of their start. */
    public static List<RecordedEvent> eventsIn(Path file) throws IOException {
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> !event.getEventType().getName().equals("contrail.Text"))
                .sorted(Comparator.comparing(RecordedEvent::getStartTime))
                .toList();
    }

    /** The events whose {@code action} is one of these. */
    public List<RecordedEvent> actions(String... names) {
        return where(event -> List.of(names).contains(event.getString("action")));
    }

    /** The events that satisfy a condition. */
    public List<RecordedEvent> where(Predicate<RecordedEvent> condition) {
        return events.stream().filter(condition).toList();
    }
}
