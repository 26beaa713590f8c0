package dev.contrail.analyzer.render.chart.state;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.StatePanel;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.model.StatePoints;
import dev.contrail.analyzer.model.StateSeries;
import dev.contrail.analyzer.render.chart.Drawn;
import dev.contrail.analyzer.render.chart.PlotArea;
import dev.contrail.analyzer.trace.column.IntColumn;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.IntStream;

/**
 * What is drawn into a panel of one measure or several. Of several each has a colour, which then tells no actions apart
 * but alarms: levels are lines, of which the first is the widest, so that where lines run together all of them are seen.
 */
final class SharedMarks {
    private static final double ALARM_RADIUS = 2.2;

    private SharedMarks() {}

    static Drawn of(List<StatePanel> panels, PlotArea area, StateInk ink) {
        if (panels.size() == 1) {
            return StateMarks.of(panels.get(0), area, ink);
        }
        Drawn lines = Drawn.NOTHING;
        Drawn alarms = Drawn.NOTHING;
        for (int place = 0; place < panels.size(); place++) {
            StatePanel panel = panels.get(place);
            StateInk own = ink.asOne(panel.color());
            if (isLevel(panel)) {
                lines = lines.under(StepLines.among(panel.points(), area, own, place, panels.size()));
                alarms = alarms.under(PointMarks.exact(alarms(panel.points(), ink), area, ink, ALARM_RADIUS));
            } else {
                alarms = StateMarks.of(panel, area, ink.alarmsApart(panel.color()))
                        .under(alarms);
            }
        }
        return lines.under(alarms);
    }

    /** The categories that a plot's colours tell: those of measures that have a panel for themselves, and alarms. */
    static List<StateSeries> told(StatePlot plot) {
        Map<Integer, Long> sharing =
                plot.panels().stream().collect(groupingBy(StatePanel::place, mapping(StatePanel::measure, distinct())));
        if (sharing.values().stream().allMatch(measures -> measures == 1)) {
            return plot.series();
        }
        var told = new BitSet();
        for (StatePanel panel : plot.panels()) {
            if (sharing.getOrDefault(panel.place(), 1L) == 1) {
                StatePoints points = panel.points();
                for (int point = 0; point < points.size(); point++) {
                    told.set(points.seriesAt(point) + 1); // none is -1
                }
            }
        }
        return IntStream.range(0, plot.series().size())
                .filter(place -> told.get(place + 1) || plot.series().get(place).color() == Categories.ALARM)
                .mapToObj(plot.series()::get)
                .toList();
    }

    private static Collector<Object, ?, Long> distinct() {
        return collectingAndThen(toSet(), names -> (long) names.size());
    }

    private static boolean isLevel(StatePanel panel) {
        return panel.drawing() == StatePanel.Drawing.STEPS || panel.drawing() == StatePanel.Drawing.POINTS_ON_STEPS;
    }

    private static StatePoints alarms(StatePoints points, StateInk ink) {
        var rows = new IntColumn.Builder();
        IntColumn all = points.rows();
        for (int point = 0; point < points.size(); point++) {
            if (ink.isAlarm(points.seriesAt(point))) {
                rows.add(all == null ? point : all.get(point));
            }
        }
        return points.rows(rows.build());
    }
}
