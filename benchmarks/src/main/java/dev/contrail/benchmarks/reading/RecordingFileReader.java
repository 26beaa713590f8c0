package dev.contrail.benchmarks.reading;

import java.io.IOException;
import java.nio.file.Path;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** The JDK's {@code RecordingFile}. */
final class RecordingFileReader implements Reader {
    @Override
    public Totals read(Path file) throws IOException {
        var totals = new Totals();
        try (var recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                Wanted wanted = Wanted.TYPES.get(event.getEventType().getName());
                if (wanted != null) {
                    take(event, wanted, totals);
                }
            }
        }
        return totals;
    }

    static void take(RecordedEvent event, Wanted wanted, Totals totals) {
        long length = 0;
        for (String field : wanted.texts()) {
            String text = event.getString(field);
            length += text == null ? 0 : text.length();
        }
        totals.add(event.getLong(wanted.number()), length);
    }
}
