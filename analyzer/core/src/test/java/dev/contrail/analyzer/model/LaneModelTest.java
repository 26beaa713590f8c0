package dev.contrail.analyzer.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneModelTest {
    @Test
    void laneAction_moreSpansThanMarks_isRefused() {
        assertThatThrownBy(() -> new LaneAction("take", 0, 1, 2, 5)).hasMessageContaining("'take': 2 spans of 1 marks");
    }

    @Test
    void atOnce_notEndingAtZero_isRefused() {
        assertThatThrownBy(() -> new AtOnce(0, LongColumn.of(1), IntColumn.of(1), 1, false))
                .hasMessageContaining("ends at 1 at once");
    }

    @Test
    void laneChart_countsThatDoNotAgree_areRefused() {
        var range = new TimeRange(0, 1);
        var action = new LaneAction("take", 0, 1, 0, 0);
        assertThatThrownBy(() -> new LaneChart(
                        "a", range, 0, range, List.of(action), List.of(), List.of(), List.of(), List.of()))
                .hasMessageContaining("lanes hold 0 marks but 1 were counted");
    }

    @Test
    void laneChart_activeBeyondItsRange_isRefused() {
        var range = new TimeRange(0, 1);
        assertThatThrownBy(() -> new LaneChart(
                        "a", range, 0, new TimeRange(0, 2), List.of(), List.of(), List.of(), List.of(), List.of()))
                .hasMessageContaining("is not within");
    }
}
