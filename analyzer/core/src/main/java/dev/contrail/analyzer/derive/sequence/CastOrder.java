package dev.contrail.analyzer.derive.sequence;

import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.naming.Dictionary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who stands left of whom.
 *
 * <p>Processes stand in order of first appearance, so do the names in a process, and the instances of a name stand
 * together. Then each name moves left to where more calls go from left to right, if there is such a place.
 */
final class CastOrder {
    /** Instances of a name in a process. */
    private record Name(int trace, String name) {}

    /** How far a name may move: far enough for what fits on any screen, and 200,000 names are still in order at once. */
    private static final int FARTHEST = 100;

    private final Cast cast;
    private final Dictionary<Name> names = new Dictionary<>();
    private final int[] nameOf;
    private final Map<Long, Integer> calls = new HashMap<>();

    private CastOrder(Cast cast) {
        this.cast = cast;
        this.nameOf = new int[cast.size()];
        for (int lifeline = 0; lifeline < nameOf.length; lifeline++) {
            Cast.Role role = cast.role(lifeline);
            nameOf[lifeline] =
                    names.indexOf(new Name(role.trace(), role.participant().name()));
        }
    }

    /** The lifelines of a cast that stand in order of first appearance, from left to right. */
    static int[] of(Cast cast) {
        var order = new CastOrder(cast);
        order.countCalls();
        return order.lifelines(order.namesLeftToRight());
    }

    private void countCalls() {
        for (int message = 0; message < cast.messages().size(); message++) {
            int from = cast.from(message);
            int to = cast.to(message);
            if (from != Trace.ABSENT
                    && to != Trace.ABSENT
                    && cast.messages().kind(message) != MessageKind.REPLY
                    && nameOf[from] != nameOf[to]) {
                calls.merge(pair(nameOf[from], nameOf[to]), 1, Integer::sum);
            }
        }
    }

    private static long pair(int from, int to) {
        return (long) from << Integer.SIZE | to;
    }

    private List<Integer> namesLeftToRight() {
        var placed = new ArrayList<Integer>();
        for (int trace : tracesByFirstAppearance()) {
            int start = placed.size();
            for (int name = 0; name < names.size(); name++) {
                if (names.get(name).trace() == trace) {
                    placed.add(bestPlace(placed, start, name), name);
                }
            }
        }
        return placed;
    }

    private List<Integer> tracesByFirstAppearance() {
        return names.values().stream().map(Name::trace).distinct().toList();
    }

    /** The rightmost of the places where the fewest calls go right to left. */
    private int bestPlace(List<Integer> placed, int start, int name) {
        int best = placed.size();
        int bestGain = 0;
        int gain = 0;
        int leftmost = Math.max(start, placed.size() - FARTHEST);
        for (int place = placed.size() - 1; place >= leftmost; place--) {
            int other = placed.get(place);
            gain += calls.getOrDefault(pair(name, other), 0) - calls.getOrDefault(pair(other, name), 0);
            if (gain > bestGain) {
                best = place;
                bestGain = gain;
            }
        }
        return best;
    }

    private int[] lifelines(List<Integer> namesLeftToRight) {
        int[] place = new int[names.size()];
        for (int i = 0; i < place.length; i++) {
            place[namesLeftToRight.get(i)] = i;
        }
        var order = new ArrayList<Integer>();
        for (int lifeline = 0; lifeline < nameOf.length; lifeline++) {
            order.add(lifeline);
        }
        order.sort((a, b) -> Integer.compare(place[nameOf[a]], place[nameOf[b]]));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }
}
