package dev.contrail.benchmarks.reading;

import java.io.IOException;
import java.nio.file.Path;
import jdk.jfr.consumer.EventStream;

/** The JDK's {@code EventStream}, told which types are wanted and that events may be reused. */
final class EventStreamReader implements Reader {
    @Override
    public Totals read(Path file) throws IOException {
        var totals = new Totals();
        try (var stream = EventStream.openFile(file)) {
            stream.setReuse(true);
            stream.setOrdered(false);
            Wanted.TYPES.forEach(
                    (type, wanted) -> stream.onEvent(type, event -> RecordingFileReader.take(event, wanted, totals)));
            stream.start();
        }
        return totals;
    }
}
