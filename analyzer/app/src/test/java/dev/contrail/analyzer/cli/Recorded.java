package dev.contrail.analyzer.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** What a sample holds, as the JDK reads it. Tests ask for it, since counts and times differ in samples recorded anew. */
final class Recorded {
    private Recorded() {}

    /** The events of a type in the order of their starts. */
    static List<RecordedEvent> events(String sample, String type) {
        try {
            return RecordingFile.readAllEvents(Cli.sample(sample)).stream()
                    .filter(event -> event.getEventType().getName().equals(type))
                    .sorted((a, b) -> a.getStartTime().compareTo(b.getStartTime()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int messages(String sample) {
        return events(sample, "contrail.Message").size();
    }

    static int actions(String sample) {
        return events(sample, "contrail.Action").size();
    }

    /** How often an action was done, as commands write it: 3,296. */
    static String times(String sample, String action) {
        long times = events(sample, "contrail.Action").stream()
                .filter(event -> action.equals(event.getString("action")))
                .count();
        return String.format(Locale.ROOT, "%,d", times);
    }
}
