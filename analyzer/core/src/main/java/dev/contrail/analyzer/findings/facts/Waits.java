package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.Scan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** Waits of threads as the JDK tells them: over the lanes, or in them where a thread does nothing else. */
public final class Waits {
    /**
     * A wait that has ended.
     *
     * @param name what sort of wait: {@code lock}, {@code park}
     * @param what what was waited for, in words; empty when it is not told
     * @param type the same in full, where it is a class: {@code shop.Till} of {@code Till}
     * @param row where it stands
     * @param place where in the program: {@code Pool.take:17}; empty when it is not told
     * @param lastHolder the thread that had a lock, the last of those who had it meanwhile; empty when it is not told
     */
    public record Wait(
            String name,
            String what,
            String type,
            int thread,
            long start,
            long end,
            Row row,
            String place,
            String lastHolder) {
        /** How long it took. */
        public long nanos() {
            return end - start;
        }
    }

    private Waits() {}

    /** Those of one name, such as {@code lock}. */
    public static List<Wait> named(String name, Trace trace, Spans spans) {
        var waits = new ArrayList<Wait>();
        forEach(name, trace, spans, waits::add);
        return waits;
    }

    /** Hands over those of one name, of which there may be millions; the taker keeps what it needs. */
    public static void forEach(String name, Trace trace, Spans spans, Consumer<Wait> taker) {
        int wanted = trace.texts().indexOf(name);
        if (wanted >= 0) {
            forEach(text -> text == wanted, trace, spans, taker);
        }
    }

    /** All of them. Where nothing waits, lanes show pauses of the JVM, of a thread that has no id: these are none. */
    public static List<Wait> all(Trace trace, Spans spans) {
        var waits = new ArrayList<Wait>();
        forEach(any -> true, trace, spans, wait -> {
            if (wait.thread() != Trace.ABSENT
                    && trace.threads().get(wait.thread()).javaId() != 0) {
                waits.add(wait);
            }
        });
        return waits;
    }

    private static void forEach(IntPredicate names, Trace trace, Spans spans, Consumer<Wait> taker) {
        Overlays over = trace.overlays();
        Scan nameOf = over.name().scan();
        for (int row = 0; row < over.size(); row++) {
            if (names.test(nameOf.getInt(row)) && !over.isPause(row)) {
                long start = over.start().get(row);
                taker.accept(new Wait(
                        trace.texts().get(over.name().get(row)),
                        trace.text(over.detail().get(row), ""),
                        trace.text(over.detail().get(row), ""),
                        over.thread().get(row),
                        start,
                        start + over.duration().get(row),
                        Row.of(Table.OVERLAYS, row),
                        trace.text(over.place().get(row), ""),
                        trace.text(over.lastHolder().get(row), "")));
            }
        }
        Actions actions = trace.actions();
        IntFunction<String> places = attribute(trace, Attribute.AT);
        IntFunction<String> holders = attribute(trace, Attribute.LAST_HELD_BY);
        Scan actionOf = actions.action().scan();
        for (int row = 0; row < actions.size(); row++) {
            if (names.test(actionOf.getInt(row)) && spans.isWait(row)) {
                int what = actions.task().get(row);
                taker.accept(new Wait(
                        trace.texts().get(actions.action().get(row)),
                        what == Trace.ABSENT
                                ? ""
                                : trace.participants().get(what).name(),
                        what == Trace.ABSENT
                                ? ""
                                : trace.participants().get(what).fullName(),
                        actions.thread().get(row),
                        actions.start().get(row),
                        spans.end(row),
                        Row.of(Table.ACTIONS, row),
                        places.apply(row),
                        holders.apply(row)));
            }
        }
    }

    /** A text that actions have beside their columns, of each row, such as {@link Attribute#AT}; empty where there is none. */
    public static IntFunction<String> attribute(Trace trace, String name) {
        Actions actions = trace.actions();
        Map<Integer, Attribute> byType = new HashMap<>();
        actions.attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .forEach(attribute -> byType.put(attribute.type(), attribute));
        return row -> {
            Attribute found = byType.get(actions.type().get(row));
            return found == null ? "" : trace.text((int) found.values().get(row), "");
        };
    }
}
