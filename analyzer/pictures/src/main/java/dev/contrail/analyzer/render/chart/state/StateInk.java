package dev.contrail.analyzer.render.chart.state;

import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.StateSeries;
import dev.contrail.analyzer.render.chart.MarkShape;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.trace.Trace;
import java.awt.Color;
import java.util.List;

/**
 * The colours and shapes of a plot's categories.
 *
 * @param plain the colour of points without a category
 */
record StateInk(List<StateSeries> series, int plain) {
    /** Of categories that have a colour each; points without one have the first. */
    StateInk(List<StateSeries> series) {
        this(series, 0);
    }

    /** All in one colour. */
    StateInk asOne(int color) {
        return new StateInk(recoloured(series, color, false), color);
    }

    /** All in one colour but alarms. */
    StateInk alarmsApart(int color) {
        return new StateInk(recoloured(series, color, true), color);
    }

    private static List<StateSeries> recoloured(List<StateSeries> series, int color, boolean alarmsApart) {
        return series.stream()
                .map(s -> alarmsApart && s.color() == Categories.ALARM
                        ? s
                        : new StateSeries(s.name(), color, s.snapshots()))
                .toList();
    }

    /** The colour index of a category; one of its own when there is none. */
    int index(int place) {
        return place == Trace.ABSENT ? plain : series.get(place).color();
    }

    Color color(int place) {
        return Palette.color(index(place));
    }

    MarkShape shape(int place, int shape) {
        return MarkShape.of(shape == Trace.ABSENT || isAlarm(place) ? index(place) : shape);
    }

    boolean isAlarm(int place) {
        return index(place) == Categories.ALARM;
    }
}
