package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.Scan;
import dev.contrail.analyzer.unit.Unit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Waits as what threads did, and pauses as what the JVM did: column by column, since there may be millions. */
final class WaitActions {
    private WaitActions() {}

    /**
     * Adds an action for each.
     *
     * @param waits all of them waits, or all of them pauses
     * @param trace where their texts are
     */
    static void add(Overlays waits, TraceBuilder trace, ActionRows actions) {
        if (waits.size() == 0) {
            return;
        }
        int before = actions.size();
        actions.addAll(
                waits.name(),
                waits.start(),
                waits.duration(),
                waits.isPause(0) ? same(trace.thread(TraceThread.WHOLE_JVM), waits.size()) : waits.thread(),
                waits.detail(),
                tasks(waits.detail(), trace));
        addCounts(waits, actions.attributes(), before);
        addTexts(Attribute.AT, waits.place(), waits, actions.attributes(), before);
        addTexts(Attribute.LAST_HELD_BY, waits.lastHolder(), waits, actions.attributes(), before);
    }

    private static IntColumn same(int value, int size) {
        var column = new IntColumn.Builder();
        column.addSame(value, size);
        return column.build();
    }

    /** What was waited for is what was worked on, by its text. */
    private static int[] tasks(IntColumn details, TraceBuilder trace) {
        int[] tasks = {};
        int last = Trace.ABSENT; // mostly that of the row before
        Scan detailOf = details.scan();
        for (int row = 0; row < details.size(); row++) {
            int detail = detailOf.getInt(row);
            if (detail == last || detail == Trace.ABSENT) {
                continue;
            }
            last = detail;
            if (detail >= tasks.length) {
                int known = tasks.length;
                tasks = Arrays.copyOf(tasks, Math.max(detail + 1, 2 * known));
                Arrays.fill(tasks, known, tasks.length, Trace.ABSENT);
            }
            if (tasks[detail] == Trace.ABSENT) {
                tasks[detail] = trace.participant(trace.textAt(detail), 0);
            }
        }
        return tasks;
    }

    private static void addCounts(Overlays waits, AttributeRows attributes, int before) {
        if (waits.count().isEverywhere(1)) {
            return;
        }
        Map<Integer, AttributeRows.Values> byName = new HashMap<>();
        Scan countOf = waits.count().scan();
        Scan nameOf = waits.name().scan();
        for (int row = 0; row < waits.size(); row++) {
            int count = countOf.getInt(row);
            if (count > 1) {
                byName.computeIfAbsent(
                                nameOf.getInt(row),
                                name -> attributes.of(name, Attribute.FOLDED, Attribute.Kind.INTEGER, Unit.NONE))
                        .put(before + row, count);
            }
        }
    }

    /**
     * Adds texts as an attribute of the waits of those names that have any. Each row of a name has it, also where there is
     * none: a row that is passed over would have the first text. So of most waits' name the whole column is taken.
     */
    private static void addTexts(
            String attribute, IntColumn texts, Overlays waits, AttributeRows attributes, int before) {
        IntColumn names = waits.name();
        having(texts, names).forEach((name, rows) -> {
            AttributeRows.Values values = attributes.of(name, attribute, Attribute.Kind.TEXT, Unit.NONE);
            if (2 * rows > texts.size()) {
                values.putAll(before, texts);
                return;
            }
            Scan nameOf = names.scan();
            Scan text = texts.scan();
            for (int row = 0; row < texts.size(); row++) {
                if (nameOf.getInt(row) == name) {
                    values.put(before + row, text.get(row));
                }
            }
        });
    }

    /** Which names have any text, and in how many rows. */
    private static Map<Integer, Integer> having(IntColumn texts, IntColumn names) {
        if (texts.isEverywhere(Trace.ABSENT)) {
            return Map.of();
        }
        int[] rowsOf = new int[16];
        Scan text = texts.scan();
        Scan nameOf = names.scan();
        for (int row = 0; row < texts.size(); row++) {
            if (text.getInt(row) != Trace.ABSENT) {
                int name = nameOf.getInt(row);
                if (name >= rowsOf.length) {
                    rowsOf = Arrays.copyOf(rowsOf, 2 * name);
                }
                rowsOf[name]++;
            }
        }
        var having = new TreeMap<Integer, Integer>();
        for (int name = 0; name < rowsOf.length; name++) {
            if (rowsOf[name] > 0) {
                having.put(name, rowsOf[name]);
            }
        }
        return having;
    }
}
