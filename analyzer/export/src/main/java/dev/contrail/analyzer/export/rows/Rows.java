package dev.contrail.analyzer.export.rows;

import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.column.Scan;
import java.io.IOException;

/** Rows of numbers in order of their first, a time; can be gone through more than once. */
@FunctionalInterface
public interface Rows {
    /** When it began, nanoseconds since the epoch. */
    int TIME = 0;

    /** The thread, an index of the trace. */
    int THREAD = 1;

    /** Of a message or an action: the event type, a text of the trace. */
    int TYPE = 2;

    /** Of a message or an action: how long it took, in nanoseconds. */
    int DURATION = 3;

    /** Of a message: what it says, a text. */
    int LABEL = 4;

    /** Of a message: the sender, a participant. */
    int FROM = 5;

    /** Of a message: the receiver, a participant. */
    int TO = 6;

    /** Of a message: the ordinal of its kind. */
    int KIND = 7;

    /** Of a message: its exchange number, 0 for none. */
    int EXCHANGE = 8;

    /** How many numbers a message has. */
    int MESSAGE_WIDTH = 9;

    /** Of an action: what was done, a text. */
    int ACTION = 4;

    /** Of an action: what it was done with, a participant. */
    int QUEUE = 5;

    /** Of an action: what it was done to, a participant. */
    int TASK = 6;

    /** How many numbers an action has. */
    int ACTION_WIDTH = 7;

    /** Of a snapshot: whose state it is, a participant. */
    int SUBJECT = 2;

    /** Of a snapshot: what had just been done, a text. */
    int DONE = 3;

    /** Of a snapshot: the bits of its first measure; the others follow. */
    int FIRST_MEASURE = 4;

    /** Gives each row; the array is used again. */
    void forEach(SortedRows.Taker taker) throws IOException;

    /** Those of messages. */
    static Rows of(Messages messages) {
        return taker -> {
            var columns = new Scan[MESSAGE_WIDTH];
            columns[TIME] = messages.time().scan();
            columns[THREAD] = messages.thread().scan();
            columns[TYPE] = messages.type().scan();
            columns[DURATION] = messages.duration().scan();
            columns[LABEL] = messages.label().scan();
            columns[FROM] = messages.from().scan();
            columns[TO] = messages.to().scan();
            columns[KIND] = messages.kind().scan();
            columns[EXCHANGE] = messages.exchange().scan();
            give(columns, messages.size(), taker);
        };
    }

    /** Those of actions. */
    static Rows of(Actions actions) {
        return taker -> {
            var columns = new Scan[ACTION_WIDTH];
            columns[TIME] = actions.start().scan();
            columns[THREAD] = actions.thread().scan();
            columns[TYPE] = actions.type().scan();
            columns[DURATION] = actions.duration().scan();
            columns[ACTION] = actions.action().scan();
            columns[QUEUE] = actions.queue().scan();
            columns[TASK] = actions.task().scan();
            give(columns, actions.size(), taker);
        };
    }

    /** Those of snapshots: the bits of a number for each measure, from {@link #FIRST_MEASURE} on. */
    static Rows of(Snapshots snapshots) {
        return taker -> {
            int measures = snapshots.measures().size();
            var columns = new Scan[FIRST_MEASURE + measures];
            columns[TIME] = snapshots.time().scan();
            columns[THREAD] = snapshots.thread().scan();
            columns[SUBJECT] = snapshots.subject().scan();
            columns[DONE] = snapshots.action().scan();
            for (int measure = 0; measure < measures; measure++) {
                columns[FIRST_MEASURE + measure] =
                        snapshots.measures().get(measure).values().scanBits();
            }
            give(columns, snapshots.size(), taker);
        };
    }

    private static void give(Scan[] columns, int rows, SortedRows.Taker taker) throws IOException {
        long[] row = new long[columns.length];
        for (int i = 0; i < rows; i++) {
            for (int column = 0; column < row.length; column++) {
                row[column] = columns[column].get(i);
            }
            taker.take(row);
        }
    }
}
