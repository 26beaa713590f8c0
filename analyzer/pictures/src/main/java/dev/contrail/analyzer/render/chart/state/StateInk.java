package dev.contrail.analyzer.render.chart.state;

import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.StateSeries;
import dev.contrail.analyzer.render.chart.MarkShape;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.trace.Trace;
import java.awt.Color;
import java.util.List;

/** The colours and shapes of a plot's categories. */
record StateInk(List<StateSeries> series) {
    /** For points without a category. */
    private static final int PLAIN = 0;

    /** The colour index of a category; one of its own when there is none. */
    int index(int place) {
        return place == Trace.ABSENT ? PLAIN : series.get(place).color();
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
