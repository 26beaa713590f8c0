package dev.contrail.analyzer.render.chart.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.render.LineCases;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepLineTest {
    /** Least and greatest y per column of pixels. */
    private static void note(Map<Integer, double[]> extremes, double x, double y) {
        double[] both = extremes.computeIfAbsent((int) x, any -> new double[] {y, y});
        both[0] = Math.min(both[0], y);
        both[1] = Math.max(both[1], y);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void line_ofManyValues_keepsTheExtremesOfEveryColumn(long seed) {
        var random = new Random(seed);
        var line = new StepLine();
        Map<Integer, double[]> given = new TreeMap<>();
        int values = 1 + random.nextInt(20_000);
        double before = 0;
        for (int i = 0; i < values; i++) {
            double x = 100.0 * i / values;
            double y = random.nextInt(200) - 100;
            if (i > 0) {
                note(given, x, before); // a step line is still at the value before when it comes to the next
            }
            note(given, x, y);
            line.add(x, y);
            before = y;
        }
        Map<Integer, double[]> drawn = drawn(line.path());

        given.forEach((column, extremes) -> assertThat(drawn.getOrDefault(column, extremes))
                .as("column %d", column)
                .containsExactly(extremes));
        assertThat(line.points()).isEqualTo(values);
        assertThat(line.corners()).isLessThanOrEqualTo(Math.min(values, 4 * 100));
    }

    private static Map<Integer, double[]> drawn(Path2D path) {
        Map<Integer, double[]> drawn = new TreeMap<>();
        double[] point = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            i.currentSegment(point);
            note(drawn, point[0], point[1]);
        }
        return drawn;
    }

    @Test
    void line_ofFewValues_isExact() {
        var line = new StepLine();
        line.add(0, 5);
        line.add(10, 7);
        line.add(10.5, 7);

        assertThat(drawn(line.path())).containsOnlyKeys(0, 10);
        assertThat(line.corners()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("dev.contrail.analyzer.render.LineCases#all")
    void line_betweenValues_isAsTheTableSays(LineCases.Case example) {
        var line = new StepLine(example.interpolation());
        example.values().forEach(value -> line.add(value.get(0), value.get(1)));

        assertThat(corners(line.path())).isEqualTo(example.corners());
    }

    private static List<List<Double>> corners(Path2D path) {
        var corners = new LinkedHashSet<List<Double>>();
        double[] point = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            i.currentSegment(point);
            corners.add(List.of(point[0], point[1]));
        }
        return List.copyOf(corners);
    }

    @Test
    void line_ofNothing_isEmpty() {
        assertThat(new StepLine().path().getCurrentPoint()).isNull();
    }
}
