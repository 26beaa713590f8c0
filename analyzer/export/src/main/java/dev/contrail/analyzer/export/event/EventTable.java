package dev.contrail.analyzer.export.event;

import dev.contrail.analyzer.export.table.Column;
import dev.contrail.analyzer.export.table.Table;
import dev.contrail.analyzer.export.table.TableFormat;
import dev.contrail.analyzer.export.table.TableWriter;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.ValueSink;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All events of one type, a row each in the order of the recording, with a column for each field; a structure is a column
 * for each field in it. Rows are written as they are read, so memory does not grow with the recording.
 */
public final class EventTable {
    private static final Column RECORDING = new Column("recording", Column.Type.TEXT, "The recording's name.");

    private final Table form;
    private final List<EventColumn> columns;

    private EventTable(String name, List<EventColumn> columns) {
        this.columns = columns;
        var all = new ArrayList<Column>();
        all.add(RECORDING);
        columns.forEach(column -> all.add(column.form()));
        form = new Table(name, all);
    }

    /**
     * The table of a type.
     *
     * @param declared how chunks declare it, at least once
     */
    public static EventTable of(List<EventType> declared) {
        String name = EventColumn.snake(declared.get(0).name());
        return new EventTable(name, EventColumns.of(declared));
    }

    /** Begins to write it. */
    public Writing open(TableFormat format, OutputStream out) throws IOException {
        var texts = new PassingTexts(form.width());
        return new Writing(texts, format.open(form, texts::get, out));
    }

    /** Takes events and writes a row for each. Not thread-safe. */
    public final class Writing implements Closeable {
        private final PassingTexts texts;
        private final TableWriter to;
        private final long[] row = new long[form.width()];
        private long rows;

        private Writing(PassingTexts texts, TableWriter to) {
            this.texts = texts;
            this.to = to;
        }

        /**
         * Who takes the events of a chunk. What cannot be written is an {@link UncheckedIOException}, so that it is told from
         * what cannot be read.
         *
         * @param type as the chunk declares it
         */
        public ValueSink sink(String recording, EventType type) {
            @Nullable
            EventField[] fields = columns.stream()
                    .map(column -> type.field(column.path()).orElse(null))
                    .toArray(EventField[]::new);
            return event -> {
                texts.nextRow();
                row[0] = texts.place(recording);
                for (int place = 0; place < fields.length; place++) {
                    EventField field = fields[place];
                    EventColumn column = columns.get(place);
                    row[1 + place] = field == null ? column.none() : column.value(event, field, texts);
                }
                write();
            };
        }

        private void write() {
            try {
                to.write(row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            rows++;
        }

        /** How many rows were written. */
        public long rows() {
            return rows;
        }

        @Override
        public void close() throws IOException {
            to.close();
        }
    }
}
