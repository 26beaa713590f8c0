package dev.contrail.analyzer.render.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Rectangle;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FarAxisTest {
    private static final Rectangle AREA = new Rectangle(10, 20, 300, 40);

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e6, 9.2233720368e18, -9.2233720368e18})
    void length_anywhere_isItsPartOfTheAxis(double low) {
        var axis = new FarAxis();
        axis.setRange(low, low + 4_096 * 10_000);

        assertThat(axis.lengthToJava2D(20_480_000, AREA, RectangleEdge.LEFT)).isCloseTo(20, within(0.01));
        assertThat(axis.lengthToJava2D(20_480_000, AREA, RectangleEdge.BOTTOM)).isCloseTo(150, within(0.01));
        assertThat(axis.lengthToJava2D(1, AREA, RectangleEdge.LEFT)).isPositive();
    }
}
