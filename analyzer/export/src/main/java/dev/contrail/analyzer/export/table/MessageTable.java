package dev.contrail.analyzer.export.table;

import dev.contrail.analyzer.export.rows.Calls;
import dev.contrail.analyzer.export.rows.RecordedRows;
import dev.contrail.analyzer.export.rows.Rows;
import dev.contrail.analyzer.meaning.Alarms;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The messages of the sequence diagram. */
final class MessageTable {
    static final Table FORM = new Table(
            "messages",
            List.of(
                    new Column("time_utc", Column.Type.TIME, "When it was sent, to the microsecond."),
                    new Column("time_ns", Column.Type.WHOLE, "The same in nanoseconds since 1970."),
                    new Column("duration_ns", Column.Type.WHOLE, "How long sending took; 0 for an instant."),
                    new Column("recording", Column.Type.TEXT, "The recording's name."),
                    new Column("thread", Column.Type.TEXT, "The thread that sent it."),
                    new Column("thread_id", Column.Type.WHOLE, "That thread's Java id."),
                    new Column("sender", Column.Type.TEXT, "Who sent it; none when it came from outside."),
                    new Column("receiver", Column.Type.TEXT, "Who it was sent to; none when it went outside."),
                    new Column("kind", Column.Type.TEXT, "call, reply, create or close."),
                    new Column("label", Column.Type.TEXT, "What it says."),
                    new Column("exchange", Column.Type.WHOLE, "The number that the program gave it, if any."),
                    new Column(
                            "call",
                            Column.Type.WHOLE,
                            "The number of the call that it is or that it answers, within its recording; a reply without a"
                                    + " call has none."),
                    new Column("took_ns", Column.Type.WHOLE, "Of a reply: how long after its call it came."),
                    new Column("error", Column.Type.FLAG, "Whether it says that something went wrong."),
                    new Column("event_type", Column.Type.TEXT, "The event type it was recorded as.")));

    private MessageTable() {}

    static void write(RecordedRows recorded, Names names, Names.Places places, TableWriter to) throws IOException {
        Trace trace = recorded.trace();
        var calls = new Calls();
        var alarms = new KnownAlarms(trace);
        long[] kinds = Arrays.stream(MessageKind.values())
                .mapToLong(kind -> names.place(kind.name().toLowerCase(Locale.ROOT)))
                .toArray();
        long[] out = new long[FORM.width()];
        recorded.messages().forEach(row -> {
            int kind = (int) row[Rows.KIND];
            Calls.Call call = calls.of(row);
            out[0] = row[Rows.TIME];
            out[1] = row[Rows.TIME];
            out[2] = row[Rows.DURATION];
            out[3] = places.process();
            out[4] = places.thread(row[Rows.THREAD]);
            out[5] = javaId(trace, row[Rows.THREAD]);
            out[6] = places.participant(row[Rows.FROM]);
            out[7] = places.participant(row[Rows.TO]);
            out[8] = kinds[kind];
            out[9] = places.text(row[Rows.LABEL]);
            out[10] = row[Rows.EXCHANGE] == 0 ? Column.NONE : row[Rows.EXCHANGE];
            out[11] = call == null ? Column.NONE : call.number();
            out[12] = call == null || kind != MessageKind.REPLY.ordinal() ? Column.NONE : row[Rows.TIME] - call.time();
            out[13] = alarms.in((int) row[Rows.LABEL], kind) ? 1 : 0;
            out[14] = places.text(row[Rows.TYPE]);
            to.write(out);
        });
    }

    static long javaId(Trace trace, long thread) {
        return thread == Trace.ABSENT
                ? Column.NONE
                : trace.threads().get((int) thread).javaId();
    }

    /** Which labels are alarms, found out once for each label and kind. */
    private static final class KnownAlarms {
        private static final int KINDS = MessageKind.values().length;
        private final Trace trace;
        private final byte[] known;

        KnownAlarms(Trace trace) {
            this.trace = trace;
            this.known = new byte[KINDS * trace.texts().size()];
        }

        boolean in(int label, int kind) {
            if (label == Trace.ABSENT) {
                return false;
            }
            int place = KINDS * label + kind;
            if (known[place] == 0) {
                known[place] = (byte) (Alarms.in(trace.texts().get(label), MessageKind.at(kind)) ? 1 : 2);
            }
            return known[place] == 1;
        }
    }
}
