package dev.contrail.analyzer.explain;

import dev.contrail.analyzer.explain.Explanation.Fact;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.JvmsOwn;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;

/**
 * What threads were seen at, as a profile takes samples of those that run. A thread that computes all the time has no event
 * beside these. None of them is a row that can be pointed at: where something began and ended is not known.
 */
final class Samples {
    /** Of fewer nothing follows. */
    private static final int LEAST = 10;

    private static final int METHODS = 3;

    /** So many periods away a sample still tells of an instant: where processors are busy, many are missed. */
    private static final int NEAR = 20;

    private final Trace trace;
    private final Teller teller;
    private final List<Seen> all = new ArrayList<>();

    /** A thread at what it was seen at in one go. */
    private record Seen(int thread, int what, long start, long end, long period, long samples) {
        long away(long time) {
            return Math.max(0, Math.max(start - time, time - end));
        }
    }

    /** How often one was seen. */
    private record Often(String name, long samples) {}

    /** Of a trace that has them. */
    Samples(Trace trace, Teller teller) {
        this.trace = trace;
        this.teller = teller;
        Actions actions = trace.actions();
        if (!actions.areSampled()) {
            return;
        }
        IntPredicate own = JvmsOwn.threads(trace);
        IntToLongFunction samples = actions.samples();
        IntToLongFunction period = actions.period();
        for (int row = 0; row < actions.size(); row++) {
            long count = samples.applyAsLong(row);
            int thread = actions.thread().get(row);
            if (count > 0 && thread != Trace.ABSENT && !own.test(thread)) {
                long start = actions.start().get(row);
                long end = start + Math.max(0, actions.duration().get(row));
                all.add(new Seen(thread, actions.action().get(row), start, end, period.applyAsLong(row), count));
            }
        }
    }

    /** Whether there are none. */
    boolean areNone() {
        return all.isEmpty();
    }

    /** Which threads were seen most, and at what; the many virtual ones that were each seen a few times as one. */
    List<Fact> facts() {
        long sum = sum(all);
        if (sum < LEAST) {
            return List.of();
        }
        Function<Seen, String> who = who();
        Map<String, List<Seen>> byThread = all.stream().collect(Collectors.groupingBy(who));
        return most(all, who).stream()
                .map(one -> Fact.of(one.name + ", " + one.samples + " of " + sum + ": "
                        + methods(byThread.getOrDefault(one.name, List.of()))))
                .toList();
    }

    private Function<Seen, String> who() {
        Map<Integer, Long> virtual = new TreeMap<>();
        all.stream()
                .filter(seen -> trace.threads().get(seen.thread).virtual())
                .forEach(seen -> virtual.merge(seen.thread, seen.samples, Long::sum));
        virtual.values().removeIf(samples -> samples >= LEAST);
        String together = Words.count(virtual.size(), "virtual thread");
        return seen -> virtual.size() > 1 && virtual.containsKey(seen.thread) ? together : thread(seen);
    }

    /** The thread that was seen in at least half of them all. */
    Optional<Question> next() {
        long sum = sum(all);
        return most(all, this::thread).stream()
                .filter(thread -> sum >= LEAST && thread.samples * 2 >= sum)
                .findFirst()
                .map(thread -> new Question.OfThread(thread.name));
    }

    /** At what some threads were seen. */
    List<Fact> of(BitSet threads) {
        List<Seen> its = all.stream().filter(seen -> threads.get(seen.thread)).toList();
        return its.isEmpty()
                ? List.of()
                : List.of(Fact.of(sum(its) + " of " + sum(all) + ": " + methods(its) + ", from "
                        + teller.at(its.get(0).start) + " to "
                        + teller.at(its.stream().mapToLong(Seen::end).max().orElseThrow())));
    }

    /** At what threads were seen about an instant, each when it was nearest to that. */
    List<Fact> at(long time) {
        Map<Integer, Seen> nearest = new TreeMap<>();
        all.stream()
                .filter(seen -> seen.away(time) <= NEAR * seen.period)
                .forEach(seen -> nearest.merge(
                        seen.thread, seen, (one, other) -> one.away(time) <= other.away(time) ? one : other));
        return nearest.values().stream()
                .map(seen -> Fact.of(thread(seen) + " at " + what(seen) + when(seen, time)))
                .toList();
    }

    private static String when(Seen seen, long time) {
        return seen.away(time) == 0
                ? ""
                : ", " + Durations.format(seen.away(time)) + (seen.start > time ? " later" : " before");
    }

    private String methods(List<Seen> some) {
        List<Often> most = most(some, this::what);
        var words = new ArrayList<String>();
        most.stream().limit(METHODS).forEach(method -> words.add(method.name + " " + Words.times(method.samples)));
        return String.join(", ", words) + (most.size() > METHODS ? " …" : "");
    }

    private String thread(Seen seen) {
        return Words.thread(trace, seen.thread);
    }

    private String what(Seen seen) {
        return trace.text(seen.what, "?");
    }

    private static long sum(List<Seen> some) {
        return some.stream().mapToLong(Seen::samples).sum();
    }

    private static List<Often> most(List<Seen> some, Function<Seen, String> by) {
        Map<String, Long> counts = new TreeMap<>();
        some.forEach(seen -> counts.merge(by.apply(seen), seen.samples, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> new Often(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong((Often often) -> often.samples).reversed())
                .toList();
    }
}
