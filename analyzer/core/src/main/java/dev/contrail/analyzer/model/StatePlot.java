package dev.contrail.analyzer.model;

import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Fields of objects over time: one panel per measure and facet, on one clock.
 *
 * @param title the recordings' names
 * @param range from the recordings' start to their end
 * @param originNanos the instant that its times count from: the first event of the whole, also in a part
 * @param panels in reading order: the panels of one subject type stand together, its first measure first
 * @param series the colour categories that {@link StatePoints#series} points to, in order of first appearance
 * @param shapes the names that {@link StatePoints#shape} points to; empty unless marks are shaped by thread
 * @param assertions what was checked, and where it did not hold
 * @param omissions what the panels leave out
 * @param details what snapshots say beside what tells them apart, by type of subject; rows are those of the points' columns
 */
public record StatePlot(
        String title,
        TimeRange range,
        long originNanos,
        List<StatePanel> panels,
        List<StateSeries> series,
        List<String> shapes,
        List<StateAssertion> assertions,
        List<Omission> omissions,
        Map<String, List<Detail>> details)
        implements Diagram {

    public StatePlot {
        panels = List.copyOf(panels);
        series = List.copyOf(series);
        shapes = List.copyOf(shapes);
        assertions = List.copyOf(assertions);
        omissions = List.copyOf(omissions);
        details = Map.copyOf(details);
    }

    /** A plot without details. */
    public StatePlot(
            String title,
            TimeRange range,
            long originNanos,
            List<StatePanel> panels,
            List<StateSeries> series,
            List<String> shapes,
            List<StateAssertion> assertions,
            List<Omission> omissions) {
        this(title, range, originNanos, panels, series, shapes, assertions, omissions, Map.of());
    }

    /** The same, with details. */
    public StatePlot with(Map<String, List<Detail>> more) {
        return new StatePlot(title, range, originNanos, panels, series, shapes, assertions, omissions, more);
    }

    /** The measures that are drawn in one panel, panel by panel: those of one place and facet. */
    public Collection<List<StatePanel>> shared() {
        Map<List<Object>, List<StatePanel>> shared = new LinkedHashMap<>();
        for (StatePanel panel : panels) {
            shared.computeIfAbsent(
                            List.of(panel.place(), Objects.requireNonNullElse(panel.facet(), "")),
                            any -> new ArrayList<>())
                    .add(panel);
        }
        return shared.values();
    }

    /** How many points all panels hold. */
    public long points() {
        return panels.stream().mapToLong(StatePanel::finite).sum();
    }
}
