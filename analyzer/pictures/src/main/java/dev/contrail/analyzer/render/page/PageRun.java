package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.trace.JvmFact;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows of recordings that share a clock.
 *
 * @param title the recordings' names
 * @param files the recordings as a command line names them
 * @param events how many events the recordings hold, drawn or not; of a part, how many are drawn
 * @param losses what the recordings lack, in lines as under pictures
 * @param notes what else is not shown, in such lines
 * @param findings what looks like a bug, the worst first; asked for last, since they may still be looked for meanwhile
 * @param facts what is told of the JVMs, by the name of their recording; empty when that was not asked for
 * @param state what the state plot first shows
 * @param stateChoices how the state plot first shows it
 * @param stateBy all measures, without facets, by what the colours tell apart
 */
public record PageRun(
        String title,
        List<String> files,
        long events,
        List<String> losses,
        List<String> notes,
        Supplier<List<Finding>> findings,
        Map<String, List<JvmFact>> facts,
        LaneChart lanes,
        StatePlot state,
        StateChoices stateChoices,
        Map<String, StatePlot> stateBy,
        SequenceDiagram sequence) {

    /**
     * What a reader need not choose.
     *
     * @param color what colours tell apart; null for what suits the snapshots
     * @param facet what panels tell apart; null for what suits the snapshots
     * @param shapeByThread whether a mark's shape tells its thread, not its colour's category
     */
    public record StateChoices(
            @Nullable String color, @Nullable String facet, boolean shapeByThread) {
        /** What suits the snapshots. */
        public static final StateChoices NONE = new StateChoices(null, null, false);
    }

    public PageRun {
        Objects.requireNonNull(title, "title");
        files = List.copyOf(files);
        losses = List.copyOf(losses);
        notes = List.copyOf(notes);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        stateBy = Collections.unmodifiableMap(new LinkedHashMap<>(stateBy));
    }

    /** The time that the pictures span. */
    TimeRange range() {
        TimeRange range = lanes.isEmpty() ? state.range() : lanes.range();
        return range.union(state.range()).union(sequence.range());
    }

    /** Whether only a part of the recordings was asked for. */
    boolean isPart() {
        return lanes.omissions().stream().anyMatch(omission -> omission.kind() == Omission.Kind.FILTERED);
    }

    /** The instant that the page counts from: the first event, which is before the pictures of a part. */
    long originNanos() {
        return Math.min(lanes.originNanos(), Math.min(state.originNanos(), sequence.originNanos()));
    }
}
