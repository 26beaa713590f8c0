package dev.contrail.analyzer.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.render.ColorCases;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Static pictures have the colours that the page has: both are held to one table. */
class PaletteTest {
    static List<ColorCases.Case> cases() {
        return ColorCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void color_ofAnIndex_isWhatTheTableSays(ColorCases.Case example) {
        assertThat(String.format("#%06x", Palette.color(example.index).getRGB() & 0xFFFFFF))
                .isEqualTo(example.light);
        assertThat(Palette.hatch(example.index).name().toLowerCase(Locale.ROOT)).isEqualTo(example.hatch);
    }
}
