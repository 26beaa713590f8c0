package dev.contrail.analyzer.trace.unseen;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * When events were that other pictures draw than the one that is read for: times count from the first event of all
 * pictures, whichever is drawn; and when threads ended, which no picture draws. Not thread-safe.
 */
public final class Unseen {
    private final Map<Kind, EventTimes> others = new EnumMap<>(Kind.class);
    private final Map<Kind, EventTimes> yielding = new EnumMap<>(Kind.class);
    private final Map<Long, Long> ends = new HashMap<>();

    /** What they would be drawn as. */
    public enum Kind {
        MESSAGE,
        SNAPSHOT,
        ACTION,
        SAMPLE,
        WAIT,
        PAUSE,
        /** Nothing: where a test begins, from which its times count. */
        MARK
    }

    /**
     * What is drawn.
     *
     * @param messages whether there are messages that do not yield
     * @param snapshots whether there are snapshots that do not yield
     * @param actions whether there are actions that do not yield, also open ones
     * @param acting the threads that have actions
     */
    public record Seen(boolean messages, boolean snapshots, boolean actions, BitSet acting) {}

    /** Where the times go of events that would be drawn so; {@code yields} as of those that are drawn. */
    public EventTimes times(Kind kind, boolean yields) {
        return (yields ? yielding : others).computeIfAbsent(kind, any -> new EventTimes());
    }

    /** Notes when a thread ended. */
    public void end(long javaId, long nanos) {
        ends.put(javaId, nanos);
    }

    /** When threads ended, by their Java id. */
    public Map<Long, Long> ends() {
        return Map.copyOf(ends);
    }

    /** Adds what another has, whose threads have these numbers here. */
    public void addAll(Unseen part, int[] threads) {
        part.others.forEach((kind, times) -> times(kind, false).addAll(times, threads));
        part.yielding.forEach((kind, times) -> times(kind, true).addAll(times, threads));
        ends.putAll(part.ends);
    }

    /** Whether it has times of what does not yield, and is more than a wait or a pause. */
    public boolean hasOwn() {
        return others.keySet().stream().anyMatch(kind -> kind != Kind.WAIT && kind != Kind.PAUSE && kind != Kind.MARK);
    }

    /** Whether it has no times. */
    public boolean isEmpty() {
        return others.isEmpty() && yielding.isEmpty();
    }

    /**
     * When the first of them is that would be drawn beside what is: those that yield only where no others are in their
     * picture, waits only of threads that do nothing else, pauses only where there is nothing else; marks in any case.
     *
     * @return {@link EventTimes#NEVER} without any
     */
    public long first(Seen seen) {
        long told = Math.min(first(Kind.MESSAGE, seen.messages()), first(Kind.SNAPSHOT, seen.snapshots()));
        return Math.min(first(others, Kind.MARK), Math.min(told, firstInLanes(seen)));
    }

    private long first(Kind kind, boolean othersSeen) {
        long first = first(others, kind);
        return first != EventTimes.NEVER || othersSeen ? first : first(yielding, kind);
    }

    private static long first(Map<Kind, EventTimes> of, Kind kind) {
        EventTimes times = of.get(kind);
        return times == null ? EventTimes.NEVER : times.first();
    }

    private long firstInLanes(Seen seen) {
        long sampled = first(others, Kind.SAMPLE);
        long acted = first(others, Kind.ACTION);
        if (acted != EventTimes.NEVER || seen.actions()) {
            return Math.min(acted, sampled);
        }
        long first = Math.min(sampled, Math.min(first(yielding, Kind.ACTION), first(yielding, Kind.SAMPLE)));
        first = Math.min(first, firstWait(seen.acting()));
        return first == EventTimes.NEVER && seen.acting().isEmpty() ? first(others, Kind.PAUSE) : first;
    }

    private long firstWait(BitSet seenActing) {
        EventTimes waits = others.get(Kind.WAIT);
        if (waits == null) {
            return EventTimes.NEVER;
        }
        BitSet acting = (BitSet) seenActing.clone();
        EventTimes actions = yielding.get(Kind.ACTION);
        if (actions != null) {
            actions.addThreadsTo(acting);
        }
        return waits.firstOfOthers(acting);
    }
}
