package dev.contrail.analyzer.export.rows;

import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Snapshots;
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
            long[] row = new long[MESSAGE_WIDTH];
            for (int i = 0; i < messages.size(); i++) {
                row[TIME] = messages.time().get(i);
                row[THREAD] = messages.thread().get(i);
                row[TYPE] = messages.type().get(i);
                row[DURATION] = messages.duration().get(i);
                row[LABEL] = messages.label().get(i);
                row[FROM] = messages.from().get(i);
                row[TO] = messages.to().get(i);
                row[KIND] = messages.kind().get(i);
                row[EXCHANGE] = messages.exchange().get(i);
                taker.take(row);
            }
        };
    }

    /** Those of actions. */
    static Rows of(Actions actions) {
        return taker -> {
            long[] row = new long[ACTION_WIDTH];
            for (int i = 0; i < actions.size(); i++) {
                row[TIME] = actions.start().get(i);
                row[THREAD] = actions.thread().get(i);
                row[TYPE] = actions.type().get(i);
                row[DURATION] = actions.duration().get(i);
                row[ACTION] = actions.action().get(i);
                row[QUEUE] = actions.queue().get(i);
                row[TASK] = actions.task().get(i);
                taker.take(row);
            }
        };
    }

    /** Those of snapshots: the bits of a number for each measure, from {@link #FIRST_MEASURE} on. */
    static Rows of(Snapshots snapshots) {
        return taker -> {
            int measures = snapshots.measures().size();
            long[] row = new long[FIRST_MEASURE + measures];
            for (int i = 0; i < snapshots.size(); i++) {
                row[TIME] = snapshots.time().get(i);
                row[THREAD] = snapshots.thread().get(i);
                row[SUBJECT] = snapshots.subject().get(i);
                row[DONE] = snapshots.action().get(i);
                for (int measure = 0; measure < measures; measure++) {
                    row[FIRST_MEASURE + measure] = Double.doubleToRawLongBits(
                            snapshots.measures().get(measure).values().get(i));
                }
                taker.take(row);
            }
        };
    }
}
