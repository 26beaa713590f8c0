package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.unit.Unit;
import java.util.BitSet;

/** Waits as what threads did, and pauses as what the JVM did. */
final class WaitActions {
    /** Where pauses of all threads are drawn. */
    private static final TraceThread JVM = new TraceThread("whole JVM", 0, false);

    private WaitActions() {}

    /**
     * Adds an action for each of some waits or pauses.
     *
     * @param rows which of them
     * @param trace where their texts are
     */
    static void add(Overlays overlays, IntColumn rows, TraceBuilder trace, ActionRows actions) {
        BitSet placed = names(overlays, overlays.place());
        BitSet held = names(overlays, overlays.lastHolder());
        int jvm = Trace.ABSENT;
        int lastDetail = Trace.ABSENT; // mostly that of the row before
        int lastTask = Trace.ABSENT;
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.get(i);
            boolean pause = overlays.isPause(row);
            if (pause && jvm == Trace.ABSENT) {
                jvm = trace.thread(JVM);
            }
            int detail = overlays.detail().get(row);
            if (detail != lastDetail) {
                lastDetail = detail;
                lastTask = detail == Trace.ABSENT ? Trace.ABSENT : trace.participant(trace.textAt(detail), 0);
            }
            actions.add(
                    overlays.name().get(row),
                    overlays.start().get(row),
                    overlays.duration().get(row),
                    pause ? jvm : overlays.thread().get(row),
                    Trace.ABSENT,
                    overlays.name().get(row),
                    lastTask);
            if (overlays.count().get(row) > 1) {
                actions.attributes()
                        .of(overlays.name().get(row), Attribute.FOLDED, Attribute.Kind.INTEGER, Unit.NONE)
                        .put(actions.size() - 1, overlays.count().get(row));
            }
            int name = overlays.name().get(row);
            if (placed.get(name)) {
                put(name, Attribute.AT, overlays.place().get(row), actions);
            }
            if (held.get(name)) {
                put(name, Attribute.LAST_HELD_BY, overlays.lastHolder().get(row), actions);
            }
        }
    }

    /* Each row of a name has it, also where there is none: a row that is passed over would have the first text. */
    private static void put(int name, String attribute, int text, ActionRows actions) {
        actions.attributes().of(name, attribute, Attribute.Kind.TEXT, Unit.NONE).put(actions.size() - 1, text);
    }

    /** The names of waits of which some have a value in a column. */
    private static BitSet names(Overlays overlays, IntColumn column) {
        var names = new BitSet();
        for (int row = 0; row < overlays.size(); row++) {
            if (column.get(row) != Trace.ABSENT) {
                names.set(overlays.name().get(row));
            }
        }
        return names;
    }
}
