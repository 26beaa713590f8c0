package dev.contrail.analyzer.render.chart.lanes;

import dev.contrail.analyzer.model.LaneAction;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which action is in front where several share a pixel: alarms first, then the rarest. */
final class LaneRanks {
    private final List<LaneAction> actions;
    private final int[] ranks;
    private final boolean[] drawn;

    LaneRanks(List<LaneAction> actions, Set<String> hidden) {
        this.actions = actions;
        this.drawn = new boolean[actions.size()];
        for (int action = 0; action < drawn.length; action++) {
            drawn[action] = !hidden.contains(actions.get(action).name());
        }
        this.ranks = new int[actions.size()];
        List<Integer> order = IntStream.range(0, actions.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer action) -> isAlarm(action) ? 0 : 1)
                        .thenComparingLong(action -> actions.get(action).count()))
                .toList();
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[order.get(rank)] = rank;
        }
    }

    /** Whether an action is to be seen at all. */
    boolean isDrawn(int action) {
        return drawn[action];
    }

    boolean isAlarm(int action) {
        return actions.get(action).isAlarm();
    }

    /** For each action its rank; 0 is in front. */
    int[] byAction() {
        return ranks.clone();
    }
}
