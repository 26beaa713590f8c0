package dev.contrail.analyzer.render.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of points.
 *
 * @param layers the first is at the back
 * @param folded how many points have no mark of their own
 * @param marks how many marks stand for them
 */
public record Drawn(List<Layer> layers, long folded, long marks) {
    public static final Drawn NOTHING = new Drawn(List.of(), 0, 0);

    /** This, with other layers in front. */
    public Drawn under(Drawn front) {
        var both = new ArrayList<>(layers);
        both.addAll(front.layers);
        return new Drawn(both, Math.max(folded, front.folded), marks + front.marks);
    }
}
