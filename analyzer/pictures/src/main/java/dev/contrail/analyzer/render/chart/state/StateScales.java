package dev.contrail.analyzer.render.chart.state;

import dev.contrail.analyzer.model.StateAssertion;
import dev.contrail.analyzer.model.StatePanel;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.render.chart.TimeAxis;
import dev.contrail.analyzer.render.chart.ValueScale;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The scales that make panels comparable: one for the values of a measure, whatever the run and facet, and one for the
 * time of all runs. Runs that differ in length by more than a factor of five have a time scale each.
 */
final class StateScales {
    private static final int MOST_DIFFERENT = 5;
    /** How much time to show around a run that is a single instant, in nanoseconds. */
    private static final long INSTANT = 1_000_000;

    private record Measured(String subject, String measure, Unit unit) {}

    private final Map<Measured, List<StatePanel.Bounds>> bounds = new LinkedHashMap<>();
    private final long longest;
    private final boolean oneTimeScale;
    private final @Nullable TimeRange zoom;

    StateScales(List<StatePlot> runs) {
        this(runs, null);
    }

    /**
     * Scales.
     *
     * @param zoom the only time to show, counted from the runs' start; null for all
     */
    StateScales(List<StatePlot> runs, @Nullable TimeRange zoom) {
        this.zoom = zoom;
        for (StatePlot run : runs) {
            for (StatePanel panel : run.panels()) {
                Stream.ofNullable(panel.bounds())
                        .forEach(of -> bounds.computeIfAbsent(measured(panel), any -> new ArrayList<>())
                                .add(of));
            }
        }
        runs.forEach(run -> addAsserted(run, bounds));
        longest = runs.stream().mapToLong(StateScales::duration).max().orElse(0);
        long shortest = runs.stream().mapToLong(StateScales::duration).min().orElse(0);
        oneTimeScale = longest <= shortest * MOST_DIFFERENT;
    }

    /** An asserted bound is on the scale as well, unless that would squeeze the values into less than half of it. */
    private static void addAsserted(StatePlot run, Map<Measured, List<StatePanel.Bounds>> bounds) {
        for (StateAssertion assertion : run.assertions()) {
            for (String measure : assertion.measures()) {
                double bound = assertion.bound();
                var measured = boundsOf(bounds, assertion.subject(), measure);
                if (measured == null || !Double.isFinite(bound)) {
                    continue;
                }
                List<StatePanel.Bounds> all = measured.getValue();
                double low =
                        all.stream().mapToDouble(StatePanel.Bounds::low).min().orElse(bound);
                double high =
                        all.stream().mapToDouble(StatePanel.Bounds::high).max().orElse(bound);
                double room = Math.max(high - low, measured.getKey().unit() == Unit.NONE ? 1 : Math.abs(high));
                if (bound >= low - room && bound <= high + room) {
                    all.add(new StatePanel.Bounds(1, bound, bound, bound == Math.rint(bound), 0, 0));
                }
            }
        }
    }

    private static Map.@Nullable Entry<Measured, List<StatePanel.Bounds>> boundsOf(
            Map<Measured, List<StatePanel.Bounds>> bounds, String subject, String measure) {
        return bounds.entrySet().stream()
                .filter(entry -> entry.getKey().subject().equals(subject)
                        && entry.getKey().measure().equals(measure))
                .findFirst()
                .orElse(null);
    }

    private static long duration(StatePlot run) {
        return run.range().durationNanos();
    }

    private static Measured measured(StatePanel panel) {
        return new Measured(panel.subject(), panel.measure(), panel.unit());
    }

    /** The scale of measures of one unit that share a panel. */
    ValueScale values(List<StatePanel> panels) {
        List<StatePanel.Bounds> all = panels.stream()
                .map(StateScales::measured)
                .distinct()
                .flatMap(measured -> bounds.getOrDefault(measured, List.of()).stream())
                .toList();
        return ValueScale.of(all, panels.get(0).unit());
    }

    boolean oneTimeScale() {
        return oneTimeScale;
    }

    TimeAxis timeAxis(StatePlot run) {
        return TimeAxis.over(shown(run), run.originNanos());
    }

    /** The time that a run's panels span: with a margin, so that no mark sits on a frame. */
    TimeRange window(StatePlot run) {
        TimeRange shown = shown(run);
        if (zoom != null) {
            return shown;
        }
        long margin = Math.max(shown.durationNanos() / 50, 10);
        return new TimeRange(shown.startNanos() - margin, shown.endNanos() + margin);
    }

    private TimeRange shown(StatePlot run) {
        if (zoom != null) {
            return zoom;
        }
        long start = run.range().startNanos();
        long shown = oneTimeScale ? longest : duration(run);
        return new TimeRange(start, start + (shown == 0 ? INSTANT : shown));
    }
}
