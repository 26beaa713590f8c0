package dev.contrail.analyzer.render.chart;

import dev.contrail.analyzer.trace.TimeRange;
import java.util.List;

/**
 * What is drawn at a place.
 *
 * @param lines what to tell of it, the most important first
 * @param time when it was; an instant for what has no duration
 * @param single whether it is one event; else it stands for all in its time
 */
public record Spot(List<String> lines, TimeRange time, boolean single) {
    public Spot {
        lines = List.copyOf(lines);
    }
}
