package dev.contrail.analyzer.render.chart.lanes;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.render.LookCases;
import dev.contrail.analyzer.render.chart.Theme;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OverlayLookTest {
    private static final Map<String, Color> INKS = Map.ofEntries(
            entry("strong", Theme.INK), entry("middle", new Color(0x57606A)), entry("weak", new Color(0x8C959F)));

    static List<LookCases.Case> cases() {
        return LookCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void look_ofAnOverlay_isThatOfTheTable(LookCases.Case example) {
        OverlayLook look = OverlayLook.of(example.name);
        var shape = new Path2D.Float();
        look.add(shape, example.left, 5, example.right, 9);

        assertThat(look.rank()).isEqualTo(example.rank);
        assertThat(look.color()).isEqualTo(INKS.get(example.strength));
        assertThat(parts(shape)).isEqualTo(example.parts);
        assertThat(shape.getBounds().y).isEqualTo(5);
        assertThat(shape.getBounds().height).isEqualTo(4);
    }

    /** Left and right of each rectangle. */
    private static List<List<Integer>> parts(Path2D shape) {
        var parts = new ArrayList<List<Integer>>();
        double[] point = new double[6];
        double left = 0;
        double right = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(point)) {
                case PathIterator.SEG_MOVETO -> left = right = point[0];
                case PathIterator.SEG_CLOSE -> parts.add(List.of((int) left, (int) right));
                default -> right = Math.max(right, point[0]);
            }
        }
        return parts;
    }
}
