package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.render.ColorCases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page's colours: those of static pictures, and readable on its papers. */
class ColorPageTest {
    /** WCAG 2.2, 1.4.11: graphics next to what they stand on. */
    private static final double CONTRAST = 3;

    @Test
    void colors_ofThePage_areWhatTheTableSays() throws IOException {
        List<ColorCases.Case> cases = ColorCases.all();
        try (Browser browser = Browser.start();
                Browser.Opened opened =
                        browser.open("<main id=app aria-busy=false>open</main>".getBytes(StandardCharsets.UTF_8))) {
            Object looks = opened.page.evaluate(
                    """
                    ([script, indexes]) => {
                      const palette = new Function(script + '; return $tools_palette;')();
                      return indexes.map(i => [palette.categoryColor(i, 'light'), palette.categoryColor(i, 'dark'), palette.categoryHatch(i)].join(' '));
                    }""",
                    List.of(
                            PageScript.of("tools/palette.js", PageDataTest::resource),
                            cases.stream().map(example -> example.index).toList()));

            assertThat(looks)
                    .isEqualTo(cases.stream()
                            .map(example -> example.light + " " + example.dark + " " + example.hatch)
                            .toList());
        }
    }

    @Test
    void colors_ofBothThemes_contrastWithTheirPapers() {
        List<String> light = papers(0);
        List<String> dark = papers(1);
        for (ColorCases.Case example : ColorCases.all()) {
            for (String paper : light) {
                assertThat(contrast(example.light, paper))
                        .as("%s on %s", example, paper)
                        .isGreaterThanOrEqualTo(CONTRAST);
            }
            for (String paper : dark) {
                assertThat(contrast(example.dark, paper))
                        .as("%s on %s", example, paper)
                        .isGreaterThanOrEqualTo(CONTRAST);
            }
        }
    }

    /** What pictures stand on: the paper, and the ground of lanes and plots. */
    private static List<String> papers(int theme) {
        String tokens = PageDataTest.resource("shell/tokens.css");
        return List.of(token(tokens, "paper", theme), token(tokens, "lane", theme));
    }

    private static String token(String css, String name, int theme) {
        Matcher found = Pattern.compile("--" + name + ": (#[0-9a-f]{6});").matcher(css);
        for (int i = 0; i <= theme; i++) {
            assertThat(found.find()).as(name).isTrue();
        }
        return found.group(1);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
