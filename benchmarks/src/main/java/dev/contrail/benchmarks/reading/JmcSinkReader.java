package dev.contrail.benchmarks.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmc.flightrecorder.CouldNotLoadRecordingException;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;
import org.openjdk.jmc.flightrecorder.parser.IEventSink;
import org.openjdk.jmc.flightrecorder.parser.IEventSinkFactory;
import org.openjdk.jmc.flightrecorder.parser.IParserExtension;
import org.openjdk.jmc.flightrecorder.parser.ValueField;

/** Mission Control's parser with a sink that takes the wanted events as they come and keeps none. */
final class JmcSinkReader implements Reader {
    @Override
    public Totals read(Path file) throws IOException {
        var totals = new Totals();
        try {
            JfrLoaderToolkit.loadEvents(List.of(file.toFile()), List.of(new Extension(totals)));
        } catch (CouldNotLoadRecordingException e) {
            throw new IOException(e);
        }
        return totals;
    }

    private record Extension(Totals totals) implements IParserExtension {
        @Override
        public IEventSinkFactory getEventSinkFactory(IEventSinkFactory next) {
            return new IEventSinkFactory() {
                @Override
                public IEventSink create(
                        String type, String label, String[] category, String description, List<ValueField> fields) {
                    Wanted wanted = Wanted.TYPES.get(type);
                    return wanted == null ? values -> {} : sink(wanted, fields);
                }

                @Override
                public void flush() {}
            };
        }

        private IEventSink sink(Wanted wanted, List<ValueField> fields) {
            var names = new ArrayList<String>();
            fields.forEach(field -> names.add(field.getIdentifier()));
            int number = names.indexOf(wanted.number());
            int[] texts = wanted.texts().stream().mapToInt(names::indexOf).toArray();
            return values -> {
                long length = 0;
                for (int text : texts) {
                    length += values[text] == null ? 0 : values[text].toString().length();
                }
                synchronized (totals) { // chunks may be parsed side by side
                    totals.add(((Number) values[number]).longValue(), length);
                }
            };
        }
    }
}
