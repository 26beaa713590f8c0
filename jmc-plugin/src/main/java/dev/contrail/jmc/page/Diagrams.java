package dev.contrail.jmc.page;

import dev.contrail.analyzer.derive.Lanes;
import dev.contrail.analyzer.derive.SequenceOptions;
import dev.contrail.analyzer.derive.Sequences;
import dev.contrail.analyzer.derive.StateOptions;
import dev.contrail.analyzer.derive.States;
import dev.contrail.analyzer.findings.Findings;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.jmc.items.Candidates;
import dev.contrail.jmc.items.Traces;
import java.util.List;
import java.util.SortedMap;
import org.openjdk.jmc.common.item.IItemCollection;

/**
 * The three diagrams of some items, with the same colours.
 *
 * @param trace what was read of the items
 * @param findings what looks like a bug in it, the worst first
 * @param candidates event types that are not drawn but could be, with their counts
 */
public record Diagrams(
        Trace trace,
        SequenceDiagram sequence,
        StatePlot states,
        LaneChart lanes,
        List<Finding> findings,
        SortedMap<String, Long> candidates) {

    /** Reads items and derives the diagrams: as long as it takes, so not on the user interface's thread. */
    public static Diagrams of(IItemCollection items) {
        Trace trace = Traces.of(items);
        List<Trace> run = List.of(trace);
        var categories = new Categories();
        LaneChart lanes = Lanes.of(run, categories);
        return new Diagrams(
                trace,
                Sequences.of(run, SequenceOptions.DEFAULT),
                States.of(run, StateOptions.defaults(), categories),
                lanes,
                Findings.in(trace),
                Candidates.in(items));
    }

    /** The time in which drawn events lie; the recording's when there are none. */
    public TimeRange time() {
        return trace.eventRange().orElse(trace.range());
    }
}
