package dev.contrail.analyzer.findings.jvm;

import dev.contrail.analyzer.findings.facts.Thrown;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which exceptions are made only since another was: by the same thread, right behind it. A reflective call wraps what the
 * method threw, a future what its task did, and a framework hands on what it caught.
 */
final class Wrapped {
    private static final long SOON_NANOS = 20_000_000;
    /* The JDK leaves some out where there are many. */
    private static final double MOST = 0.75;

    private final List<ThrownGroup> groups;
    private final IdentityHashMap<ThrownGroup, Map<Integer, NavigableSet<Long>>> times = new IdentityHashMap<>();

    Wrapped(List<ThrownGroup> groups) {
        this.groups = groups;
        groups.forEach(group -> times.put(group, timesOf(group)));
    }

    private static Map<Integer, NavigableSet<Long>> timesOf(ThrownGroup group) {
        Map<Integer, NavigableSet<Long>> times = new HashMap<>();
        group.thrown()
                .forEach(one -> times.computeIfAbsent(one.thread(), any -> new TreeSet<>())
                        .add(one.time()));
        return times;
    }

    /** Those that come behind none of the others. */
    List<ThrownGroup> first() {
        return groups.stream()
                .filter(group -> groups.stream().noneMatch(other -> isBehind(group, other)))
                .toList();
    }

    /** Those that come right behind one of these. */
    List<ThrownGroup> behind(ThrownGroup first) {
        return groups.stream().filter(group -> isBehind(group, first)).toList();
    }

    private boolean isBehind(ThrownGroup group, ThrownGroup first) {
        if (group.equals(first)) {
            return false;
        }
        Optional<Double> gap = gap(group, first);
        /* Where a call is made again at once, each is behind the other: the one that is nearer comes of it. */
        return gap.isPresent()
                && gap(first, group).map(back -> gap.get() < back).orElse(true);
    }

    /** How long it was on average from one of the first to one of a group; empty when most of these have none before. */
    private Optional<Double> gap(ThrownGroup group, ThrownGroup first) {
        long sum = 0;
        int count = 0;
        Map<Integer, NavigableSet<Long>> timesOfFirst = times.getOrDefault(first, Map.of());
        for (Thrown one : group.thrown()) {
            NavigableSet<Long> ofThread = timesOfFirst.get(one.thread());
            Long before = ofThread == null ? null : ofThread.lower(one.time());
            if (before != null && one.time() - before <= SOON_NANOS) {
                sum += one.time() - before;
                count++;
            }
        }
        return count >= MOST * group.size() ? Optional.of((double) sum / count) : Optional.empty();
    }
}
