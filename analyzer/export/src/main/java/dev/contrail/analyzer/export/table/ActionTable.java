package dev.contrail.analyzer.export.table;

import dev.contrail.analyzer.export.rows.RecordedRows;
import dev.contrail.analyzer.export.rows.Rows;
import dev.contrail.analyzer.meaning.Alarms;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.util.List;

/** The actions of the lane chart. */
final class ActionTable {
    static final Table FORM = new Table(
            "actions",
            List.of(
                    new Column("time_utc", Column.Type.TIME, "When it began, to the microsecond."),
                    new Column("time_ns", Column.Type.WHOLE, "The same in nanoseconds since 1970."),
                    new Column("duration_ns", Column.Type.WHOLE, "How long it took; 0 for an instant."),
                    new Column("recording", Column.Type.TEXT, "The recording's name."),
                    new Column("thread", Column.Type.TEXT, "The thread that did it."),
                    new Column("thread_id", Column.Type.WHOLE, "That thread's Java id."),
                    new Column("action", Column.Type.TEXT, "What was done."),
                    new Column("queue", Column.Type.TEXT, "What it was done with."),
                    new Column("task", Column.Type.TEXT, "What it was done to."),
                    new Column(
                            "error", Column.Type.FLAG, "Whether it says that something went wrong, as put back does."),
                    new Column("event_type", Column.Type.TEXT, "The event type it was recorded as.")));

    private ActionTable() {}

    static void write(RecordedRows recorded, Names.Places places, TableWriter to) throws IOException {
        Trace trace = recorded.trace();
        boolean[] alarms = new boolean[trace.texts().size()];
        for (int text = 0; text < alarms.length; text++) {
            alarms[text] = Alarms.inName(trace.texts().get(text));
        }
        long[] out = new long[FORM.width()];
        recorded.actions().forEach(row -> {
            out[0] = row[Rows.TIME];
            out[1] = row[Rows.TIME];
            out[2] = row[Rows.DURATION];
            out[3] = places.process();
            out[4] = places.thread(row[Rows.THREAD]);
            out[5] = MessageTable.javaId(trace, row[Rows.THREAD]);
            out[6] = places.text(row[Rows.ACTION]);
            out[7] = places.participant(row[Rows.QUEUE]);
            out[8] = places.participant(row[Rows.TASK]);
            out[9] = row[Rows.ACTION] != Trace.ABSENT && alarms[(int) row[Rows.ACTION]] ? 1 : 0;
            out[10] = places.text(row[Rows.TYPE]);
            to.write(out);
        });
    }
}
