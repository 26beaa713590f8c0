package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.unit.Unit;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

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
        var places = new TextsByName(Attribute.AT, overlays, overlays.place(), actions);
        var lastHolders = new TextsByName(Attribute.LAST_HELD_BY, overlays, overlays.lastHolder(), actions);
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
            places.put(row);
            lastHolders.put(row);
        }
    }

    /**
     * A column of texts as an attribute of the waits of those names that have any. Each row of a name has it, also where there
     * is none: a row that is passed over would have the first text.
     */
    private static final class TextsByName {
        private final String attribute;
        private final IntColumn names;
        private final IntColumn texts;
        private final ActionRows actions;
        private final BitSet having = new BitSet();
        private final AttributeRows.@Nullable Values[] valuesOf;

        TextsByName(String attribute, Overlays overlays, IntColumn texts, ActionRows actions) {
            this.attribute = attribute;
            this.names = overlays.name();
            this.texts = texts;
            this.actions = actions;
            for (int row = 0; row < texts.size(); row++) {
                if (texts.get(row) != Trace.ABSENT) {
                    having.set(names.get(row));
                }
            }
            valuesOf = new AttributeRows.Values[having.length()];
        }

        /** Puts the text of a wait, whose action was added last. */
        void put(int row) {
            int name = names.get(row);
            if (having.get(name)) {
                AttributeRows.Values values = valuesOf[name];
                if (values == null) {
                    values = actions.attributes().of(name, attribute, Attribute.Kind.TEXT, Unit.NONE);
                    valuesOf[name] = values;
                }
                values.put(actions.size() - 1, texts.get(row));
            }
        }
    }
}
