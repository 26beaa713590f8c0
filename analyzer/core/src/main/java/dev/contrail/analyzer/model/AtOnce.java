package dev.contrail.analyzer.model;

import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;

/**
 * How many spans of one action last at an instant: steps, each count valid from its time until the next.
 *
 * @param action a place in the chart's actions
 * @param times when the count changes, ascending, no two equal
 * @param counts how many from then on; the last is 0
 * @param max the largest count
 * @param mean whether short spans were folded, which count with what they are on average
 */
public record AtOnce(int action, LongColumn times, IntColumn counts, int max, boolean mean) {
    public AtOnce {
        if (times.size() != counts.size() || times.size() == 0) {
            throw new IllegalArgumentException(times.size() + " times but " + counts.size() + " counts");
        }
        if (counts.get(counts.size() - 1) != 0) {
            throw new IllegalArgumentException("ends at " + counts.get(counts.size() - 1) + " at once instead of 0");
        }
    }
}
