package dev.contrail.analyzer.render.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.contrail.analyzer.render.ColorCases;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On dark paper colours are those of the page's dark theme, and can be read. */
class DarkColorsTest {
    private static final double MARK = 3;
    private static final double TEXT = 4.5;

    static List<ColorCases.Case> cases() {
        return ColorCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void of_aCategory_isThePagesDarkOne(ColorCases.Case example) {
        Color dark = DarkColors.of(Palette.color(example.index));

        assertThat(String.format("#%06x", dark.getRGB() & 0xFFFFFF)).isEqualTo(example.dark);
        assertThat(contrast(dark, DarkColors.PAPER)).as("on the paper").isGreaterThanOrEqualTo(MARK);
        for (Color text : List.of(Color.WHITE, Color.BLACK)) {
            assertThat(contrast(DarkColors.of(text), dark)).as("text on it").isGreaterThanOrEqualTo(TEXT);
        }
    }

    @Test
    void of_ink_canBeRead() {
        assertThat(DarkColors.of(Theme.PAPER)).isEqualTo(DarkColors.PAPER);
        assertThat(contrast(DarkColors.of(Theme.INK), DarkColors.PAPER)).isGreaterThan(12);
        for (Color ink : List.of(Theme.INK_SOFT, new Color(0xB84A00))) {
            assertThat(contrast(DarkColors.of(ink), DarkColors.PAPER)).isGreaterThan(TEXT);
        }
    }

    /** As transparent as it was, and as strong. */
    @ParameterizedTest
    @MethodSource("cases")
    void of_aTint_isTheSameStrengthOfTheDarkColour(ColorCases.Case example) {
        for (double strength : new double[] {0.22, 0.5, 0.7, 0.85}) {
            Color color = Palette.color(example.index);
            Color dark = DarkColors.of(mix(color, Theme.PAPER, strength));
            Color wanted = mix(Palette.colorOnDark(example.index), DarkColors.PAPER, strength);
            for (int part = 0; part < 3; part++) {
                assertThat(part(dark, part)).isCloseTo(part(wanted, part), within(4));
            }
            assertThat(DarkColors.of(new Color(color.getRGB() & 0xFFFFFF | 0x80000000, true)))
                    .isEqualTo(new Color(Palette.colorOnDark(example.index).getRGB() & 0xFFFFFF | 0x80000000, true));
        }
    }

    private static Color mix(Color color, Color paper, double strength) {
        float[] mixed = new float[3];
        for (int part = 0; part < 3; part++) {
            mixed[part] = (float) ((part(color, part) * strength + part(paper, part) * (1 - strength)) / 255);
        }
        return new Color(mixed[0], mixed[1], mixed[2]);
    }

    private static int part(Color color, int part) {
        return color.getRGB() >> 16 - 8 * part & 0xFF;
    }

    /** WCAG 2.2, 1.4.3. */
    private static double contrast(Color a, Color b) {
        double[] light = {luminance(a), luminance(b)};
        return (Math.max(light[0], light[1]) + 0.05) / (Math.min(light[0], light[1]) + 0.05);
    }

    private static double luminance(Color color) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int part = 0; part < 3; part++) {
            double share = part(color, part) / 255.0;
            sum += weights[part] * (share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
