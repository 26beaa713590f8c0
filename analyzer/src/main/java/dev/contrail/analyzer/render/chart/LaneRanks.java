package dev.contrail.analyzer.render.chart;

import dev.contrail.analyzer.model.LaneAction;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which action is in front where several share a pixel: alarms first, then the rarest. */
final class LaneRanks {
    private final List<LaneAction> actions;
    private final int[] ranks;

    LaneRanks(List<LaneAction> actions) {
        this.actions = actions;
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

    boolean isAlarm(int action) {
        return actions.get(action).isAlarm();
    }

    /** For each action its rank; 0 is in front. */
    int[] byAction() {
        return ranks.clone();
    }
}
