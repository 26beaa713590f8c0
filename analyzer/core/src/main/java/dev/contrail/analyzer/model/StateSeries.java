package dev.contrail.analyzer.model;

import java.util.Objects;

/**
 * A colour category of a state plot: all snapshots with one action, or of one thread.
 *
 * @param name what the legend calls it
 * @param color an index of {@link Categories#colorOf}
 * @param snapshots how many snapshots are in it
 */
public record StateSeries(String name, int color, long snapshots) {
    public StateSeries {
        Objects.requireNonNull(name, "name");
    }
}
