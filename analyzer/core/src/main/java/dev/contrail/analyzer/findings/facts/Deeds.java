package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.trace.column.Scan;

/**
 * Messages, actions and snapshots in one order of time, each as something done to an object.
 *
 * <p>A message is done to its receiver, an action to its queue, a snapshot to its subject.
 */
public final class Deeds {
    private static final long NEVER = Long.MAX_VALUE;

    private final Trace trace;
    private final int[] next;
    /** By table: when its next row was done; the end of time when there is none. */
    private final long[] heads;

    private final Scan[] times;
    private final int[] sizes;
    private final Scan actionThread;
    private final Scan actionQueue;
    private final Scan actionVerb;
    private final Scan actionTask;

    /** Is told each deed. */
    public interface Visitor {
        /** Something was done. */
        void deed(Deed deed);
    }

    /**
     * Something that was done to an object; the same instance each time.
     *
     * <p>Indexes are those of the trace, {@link Trace#ABSENT} for none.
     */
    public static final class Deed {
        /** When. */
        public long time;
        /** By which thread. */
        public int thread;
        /** To whom, a participant. */
        public int object;
        /** What, a text. */
        public int verb;
        /** With what, a participant: an action's task, or a message's sender. */
        public int item;
        /** What kind of message it is; null when it is none. */
        public @org.jspecify.annotations.Nullable MessageKind message;
        /** Which table. */
        public Table table = Table.MESSAGES;
        /** Which table of snapshots. */
        public int part;
        /** Which row. */
        public int row;

        private Deed() {}

        /** Where it stands, as findings cite it. */
        public Row place() {
            return new Row(table, part, row);
        }
    }

    private Deeds(Trace trace) {
        this.trace = trace;
        this.next = new int[2 + trace.snapshots().size()];
        this.heads = new long[next.length];
        this.times = new Scan[next.length];
        this.sizes = new int[next.length];
        for (int table = 0; table < heads.length; table++) {
            times[table] = times(table).scan();
            sizes[table] = times(table).size();
            heads[table] = head(table);
        }
        Actions actions = trace.actions();
        actionThread = actions.thread().scan();
        actionQueue = actions.queue().scan();
        actionVerb = actions.action().scan();
        actionTask = actions.task().scan();
    }

    private LongColumn times(int table) {
        return table == 0
                ? trace.messages().time()
                : table == 1
                        ? trace.actions().start()
                        : trace.snapshots().get(table - 2).time();
    }

    private long head(int table) {
        return next[table] < sizes[table] ? times[table].get(next[table]) : NEVER;
    }

    /** Tells all deeds of a trace. */
    public static void tell(Trace trace, Visitor visitor) {
        new Deeds(trace).tell(visitor);
    }

    private void tell(Visitor visitor) {
        var deed = new Deed();
        for (int table = earliest(); heads[table] != NEVER; table = earliest()) {
            long limit = limit(table);
            do {
                tell(table, deed);
                visitor.deed(deed);
            } while (heads[table] < limit);
        }
    }

    private void tell(int table, Deed deed) {
        int row = next[table]++;
        deed.time = heads[table];
        heads[table] = head(table);
        if (table == 0) {
            message(deed, row);
        } else if (table == 1) {
            action(deed, row);
        } else {
            snapshot(deed, table - 2, row);
        }
    }

    /** When the next row of another table was done: until then all are of this one. */
    private long limit(int table) {
        long limit = NEVER;
        for (int other = 0; other < heads.length; other++) {
            limit = other == table ? limit : Math.min(limit, heads[other]);
        }
        return limit;
    }

    /** The table whose next row was done first; of several at once the first of them. */
    private int earliest() {
        int earliest = 0;
        for (int table = 1; table < heads.length; table++) {
            earliest = heads[table] < heads[earliest] ? table : earliest;
        }
        return earliest;
    }

    private void message(Deed deed, int row) {
        Messages messages = trace.messages();
        deed.message = MessageKind.at(messages.kind().get(row));
        deed.table = Table.MESSAGES;
        deed.part = 0;
        deed.row = row;
        deed.thread = messages.thread().get(row);
        deed.object = messages.to().get(row);
        deed.verb = messages.label().get(row);
        deed.item = messages.from().get(row);
    }

    private void action(Deed deed, int row) {
        deed.message = null;
        deed.table = Table.ACTIONS;
        deed.part = 0;
        deed.row = row;
        deed.thread = actionThread.getInt(row);
        deed.object = actionQueue.getInt(row);
        deed.verb = actionVerb.getInt(row);
        deed.item = actionTask.getInt(row);
    }

    private void snapshot(Deed deed, int part, int row) {
        Snapshots rows = trace.snapshots().get(part);
        deed.message = null;
        deed.table = Table.SNAPSHOTS;
        deed.part = part;
        deed.row = row;
        deed.thread = rows.thread().get(row);
        deed.object = rows.subject().get(row);
        deed.verb = rows.action().get(row);
        deed.item = Trace.ABSENT;
    }
}
