package dev.contrail.analyzer.findings.facts;

import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Handovers by where the tasks lay: one queue each. */
public final class Queues {
    /**
     * What was left in one queue, in order of being taken, and then what nobody took.
     *
     * @param queue a participant; absent for what was left nowhere in particular
     * @param places the handovers' places
     * @param takers the threads that took something from it
     */
    public record Queue(Handovers handovers, int queue, int[] places, List<Integer> takers) {
        /** How long tasks lie there when all is well: nine in ten of those that were taken lay longer; 0 when none was. */
        public long usualWait() {
            long[] waits = Arrays.stream(places)
                    .filter(place -> handovers.take(place) != Spans.NONE)
                    .mapToLong(handovers::waited)
                    .sorted()
                    .toArray();
            return waits.length == 0 ? 0 : waits[waits.length / 10];
        }

        /** How many were taken. */
        public int taken() {
            return (int) Arrays.stream(places)
                    .filter(place -> handovers.take(place) != Spans.NONE)
                    .count();
        }
    }

    private Queues() {}

    /** The queues of some handovers, in order of their first. */
    public static List<Queue> of(Handovers handovers) {
        Map<Integer, IntList> byQueue = new LinkedHashMap<>();
        for (int place = 0; place < handovers.size(); place++) {
            if (!handovers.isOfMany(place)) {
                byQueue.computeIfAbsent(handovers.queue(place), queue -> new IntList())
                        .add(place);
            }
        }
        var queues = new ArrayList<Queue>();
        byQueue.forEach((queue, places) -> {
            int[] all = new int[places.size()];
            var takers = new TreeSet<Integer>();
            for (int i = 0; i < all.length; i++) {
                all[i] = places.get(i);
                if (handovers.take(all[i]) != Spans.NONE) {
                    takers.add(handovers.taker(all[i]));
                }
            }
            takers.remove(Trace.ABSENT);
            queues.add(new Queue(handovers, queue, all, List.copyOf(takers)));
        });
        return queues;
    }
}
