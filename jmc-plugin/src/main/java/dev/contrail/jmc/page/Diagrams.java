package dev.contrail.jmc.page;

import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.derive.state.StateOptions;
import dev.contrail.analyzer.derive.state.States;
import dev.contrail.analyzer.findings.Findings;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.jmc.items.Traces;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmc.common.item.IItemCollection;

/**
 * The three diagrams of some items, with the same colours. Each is derived when it is asked for first, so that one can
 * be looked at while the others are not yet there; that takes a while, so it is not for the user interface's thread.
 */
public final class Diagrams {
    private final Trace trace;
    private final Categories categories;
    /** Of the whole recording, of which this is a part; null when it is the whole. */
    private final @Nullable Colors colors;

    private @Nullable SequenceDiagram sequence;
    private @Nullable StatePlot states;
    private @Nullable LaneChart lanes;

    private Diagrams(Trace trace, @Nullable Colors colors) {
        this.trace = trace;
        this.colors = colors;
        this.categories = colors == null ? Categories.of(List.of(trace)) : Categories.like(colors.categories());
    }

    /** Reads items: as long as it takes, so not on the user interface's thread. */
    public static Diagrams of(IItemCollection items) {
        return new Diagrams(Traces.of(items), null);
    }

    /**
     * Reads a part of a recording's items.
     *
     * @param colors of the whole recording
     */
    static Diagrams of(IItemCollection items, Colors colors) {
        return new Diagrams(Traces.of(items), colors);
    }

    /** For parts of these items. */
    synchronized Colors colors() {
        lanes();
        states();
        return new Colors(Categories.like(categories), sequence().threads());
    }

    /** What was read of the items. */
    Trace trace() {
        return trace;
    }

    /** The time in which drawn events lie. */
    TimeRange time() {
        return trace.range();
    }

    /** Whether any message has a sender or a receiver. */
    boolean hasMessages() {
        Messages messages = trace.messages();
        for (int row = 0; row < messages.size(); row++) {
            if (messages.from().get(row) != Trace.ABSENT || messages.to().get(row) != Trace.ABSENT) {
                return true;
            }
        }
        return false;
    }

    /** Whether any snapshot has a number. */
    boolean hasStates() {
        return trace.snapshots().stream()
                .anyMatch(table -> table.size() > 0 && !table.measures().isEmpty());
    }

    /** Whether there is any action. */
    boolean hasActions() {
        return trace.actions().size() > 0;
    }

    synchronized SequenceDiagram sequence() {
        if (sequence == null) {
            SequenceDiagram derived = Sequences.of(List.of(trace), SequenceOptions.DEFAULT);
            sequence = colors == null ? derived : derived.withThreads(colors.with(derived.threads()));
        }
        return sequence;
    }

    /** After the lanes: names that only it has take the colours that are left. */
    synchronized StatePlot states() {
        if (states == null) {
            lanes();
            states = States.of(List.of(trace), StateOptions.defaults(), categories);
        }
        return states;
    }

    synchronized LaneChart lanes() {
        if (lanes == null) {
            lanes = Lanes.of(List.of(trace), categories);
        }
        return lanes;
    }

    /** What looks like a bug, the worst first. */
    List<Finding> findings() {
        return Findings.in(trace);
    }
}
