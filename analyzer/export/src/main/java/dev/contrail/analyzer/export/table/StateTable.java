package dev.contrail.analyzer.export.table;

import dev.contrail.analyzer.export.rows.RecordedRows;
import dev.contrail.analyzer.export.rows.Rows;
import java.io.IOException;
import java.util.List;

/** The snapshots of the state plot in long form: a row for each measure of each snapshot. */
final class StateTable {
    static final Table FORM = new Table(
            "states",
            List.of(
                    new Column("time_utc", Column.Type.TIME, "When it was taken, to the microsecond."),
                    new Column("time_ns", Column.Type.WHOLE, "The same in nanoseconds since 1970."),
                    new Column("recording", Column.Type.TEXT, "The recording's name."),
                    new Column("thread", Column.Type.TEXT, "The thread that took it."),
                    new Column("thread_id", Column.Type.WHOLE, "That thread's Java id."),
                    new Column("subject", Column.Type.TEXT, "Whose state it is."),
                    new Column("action", Column.Type.TEXT, "What had just been done."),
                    new Column("measure", Column.Type.TEXT, "What was measured, and in what: size [B]."),
                    new Column("value", Column.Type.DECIMAL, "How much it was."),
                    new Column("event_type", Column.Type.TEXT, "The event type it was recorded as.")));

    private StateTable() {}

    static void write(RecordedRows recorded, Names names, Names.Places places, TableWriter to) throws IOException {
        for (RecordedRows.StateRows states : recorded.states()) {
            long type = names.place(states.type());
            long[] measures = states.measures().stream().mapToLong(names::place).toArray();
            long[] out = new long[FORM.width()];
            states.rows().forEach(row -> {
                out[0] = row[Rows.TIME];
                out[1] = row[Rows.TIME];
                out[2] = places.process();
                out[3] = places.thread(row[Rows.THREAD]);
                out[4] = MessageTable.javaId(recorded.trace(), row[Rows.THREAD]);
                out[5] = places.participant(row[Rows.SUBJECT]);
                out[6] = places.text(row[Rows.DONE]);
                out[9] = type;
                for (int measure = 0; measure < measures.length; measure++) {
                    out[7] = measures[measure];
                    out[8] = row[Rows.FIRST_MEASURE + measure];
                    if (!Double.isNaN(Double.longBitsToDouble(out[8]))) {
                        to.write(out);
                    }
                }
            });
        }
    }
}
