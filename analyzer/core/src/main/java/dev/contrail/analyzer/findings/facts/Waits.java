package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.Scan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Waits of threads as the JDK tells them: over the lanes, or in them where a thread does nothing else. What the JDK tells of an
 * instant, such as an exception, is none.
 */
public final class Waits {
    /**
     * A wait that has ended. Where a part of the time was asked for, {@code start} and {@code end} are those of what of it is in
     * there.
     *
     * @param name what sort of wait: {@code lock}, {@code park}
     * @param what what was waited for, in words; empty when it is not told
     * @param type the same in full, where it is a class: {@code shop.Till} of {@code Till}
     * @param row where it stands
     * @param place where in the program: {@code Pool.take:17}; empty when it is not told
     * @param lastHolder the thread that had a lock, the last of those who had it meanwhile; empty when it is not told
     * @param ended when it ended, which may be after the time that was asked for
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
            String lastHolder,
            long ended) {
        /** How long it took, of the time that was asked for. */
        public long nanos() {
            return end - start;
        }
    }

    private static final TimeRange ALWAYS = new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE);

    private Waits() {}

    /** Those of one name, such as {@code lock}. */
    public static List<Wait> named(String name, Trace trace, Spans spans) {
        return named(name, any -> true, trace, spans);
    }

    /** Those of one name for what is of some types, by {@link Wait#type}. */
    public static List<Wait> named(String name, Predicate<String> types, Trace trace, Spans spans) {
        var waits = new ArrayList<Wait>();
        int wanted = trace.texts().indexOf(name);
        if (wanted >= 0) {
            forEach(text -> text == wanted, types, trace, spans, waits::add);
        }
        return waits;
    }

    /** All of them. Where nothing waits, lanes show pauses of the JVM, of a thread that has no id: these are none. */
    public static List<Wait> all(Trace trace, Spans spans) {
        return of(any -> true, trace, spans);
    }

    /** Those of some threads. */
    public static List<Wait> of(IntPredicate threads, Trace trace, Spans spans) {
        var waits = new ArrayList<Wait>();
        forEach(any -> true, any -> true, trace, spans, wait -> {
            if (wait.thread() != Trace.ABSENT
                    && threads.test(wait.thread())
                    && trace.threads().get(wait.thread()).javaId() != 0) {
                waits.add(wait);
            }
        });
        return waits;
    }

    /* There may be millions, of which few are wanted. */
    private static void forEach(
            IntPredicate names, Predicate<String> types, Trace trace, Spans spans, Consumer<Wait> taker) {
        forEachOver(names, types, trace, taker);
        forEachIn(names, types, trace, spans, taker);
    }

    /** Over the lanes. */
    private static void forEachOver(IntPredicate names, Predicate<String> types, Trace trace, Consumer<Wait> taker) {
        TimeRange time = trace.asked().orElse(ALWAYS);
        Overlays over = trace.overlays();
        Scan nameOf = over.name().scan();
        for (int row = 0; row < over.size(); row++) {
            if (names.test(nameOf.getInt(row))
                    && over.duration().get(row) > 0
                    && !over.isPause(row)
                    && types.test(trace.text(over.detail().get(row), ""))) {
                long start = over.start().get(row);
                long end = start + over.duration().get(row);
                taker.accept(new Wait(
                        trace.texts().get(over.name().get(row)),
                        trace.text(over.detail().get(row), ""),
                        trace.text(over.detail().get(row), ""),
                        over.thread().get(row),
                        time.nearest(start),
                        time.nearest(end),
                        Row.of(Table.OVERLAYS, row),
                        trace.text(over.place().get(row), ""),
                        trace.text(over.lastHolder().get(row), ""),
                        end));
            }
        }
    }

    /** In the lanes of threads that do nothing else. */
    private static void forEachIn(
            IntPredicate names, Predicate<String> types, Trace trace, Spans spans, Consumer<Wait> taker) {
        TimeRange time = trace.asked().orElse(ALWAYS);
        Actions actions = trace.actions();
        IntFunction<String> places = attribute(trace, Attribute.AT);
        IntFunction<String> holders = attribute(trace, Attribute.LAST_HELD_BY);
        Scan actionOf = actions.action().scan();
        Scan taskOf = actions.task().scan();
        BitSet wanted = tasksOf(types, trace);
        for (int row = 0; row < actions.size(); row++) {
            int what = taskOf.getInt(row);
            if (names.test(actionOf.getInt(row)) && wanted.get(what + 1) && spans.isWait(row) && spans.isSpan(row)) {
                taker.accept(new Wait(
                        trace.texts().get(actions.action().get(row)),
                        what == Trace.ABSENT
                                ? ""
                                : trace.participants().get(what).name(),
                        what == Trace.ABSENT
                                ? ""
                                : trace.participants().get(what).fullName(),
                        actions.thread().get(row),
                        time.nearest(actions.start().get(row)),
                        time.nearest(spans.end(row)),
                        Row.of(Table.ACTIONS, row),
                        places.apply(row),
                        holders.apply(row),
                        spans.end(row)));
            }
        }
    }

    /** Which participants are of some types, one higher than their index: the first bit is for none. */
    private static BitSet tasksOf(Predicate<String> types, Trace trace) {
        var tasks = new BitSet();
        tasks.set(0, types.test(""));
        for (int index = 0; index < trace.participants().size(); index++) {
            tasks.set(index + 1, types.test(trace.participants().get(index).fullName()));
        }
        return tasks;
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
