package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.render.TickCases;
import dev.contrail.analyzer.unit.Unit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page labels an axis as static pictures do: both are held to one table. */
class TickPageTest {
    @Test
    void texts_ofThePage_areWhatTheTableSays() throws IOException {
        List<TickCases.Case> cases = TickCases.all();
        try (Browser browser = Browser.start();
                Browser.Opened opened =
                        browser.open("<main id=app aria-busy=false>open</main>".getBytes(StandardCharsets.UTF_8))) {
            Object texts = opened.page.evaluate(
                    """
                    ([script, cases]) => {
                      const { leftOut, tickText } = new Function(script + '; return $tools_ticks;')();
                      return cases.map(({ low, high, unit, values }) => {
                        const of = unit.steps.length || unit.symbol ? unit : null;
                        return [...values.map(value => tickText(value, low, high, of)), leftOut(low, high, of)];
                      });
                    }""",
                    List.of(
                            PageScript.of("tools/ticks.js", PageDataTest::resource),
                            cases.stream()
                                    .map(example -> Map.of(
                                            "low",
                                            example.low,
                                            "high",
                                            example.high,
                                            "unit",
                                            UnitData.tree(example.unit),
                                            "values",
                                            example.values))
                                    .toList()));

            assertThat(texts)
                    .isEqualTo(cases.stream()
                            .map(example -> Stream.concat(example.texts.stream(), Stream.of(example.leftOut))
                                    .toList())
                            .toList());
        }
    }

    /** As ValueScaleTest says of static pictures: how high a value stands among 100 pixels, and which ticks there are. */
    @Test
    void axes_ofAmountsThatHardlyMove_spanATenthOfThem_andOfNothingHaveOneTick() throws IOException {
        try (Browser browser = Browser.start();
                Browser.Opened opened =
                        browser.open("<main id=app aria-busy=false>open</main>".getBytes(StandardCharsets.UTF_8))) {
            Object axes = opened.page.evaluate(
                    """
                    ([script, bytes]) => {
                      const { valueScale } = new Function(script + '; return $state_scale;')();
                      const scale = (low, high, unit) => valueScale({ low, high, unit, whole: true }, [], 0, 100);
                      const moved = (low, high, unit) => Math.round(scale(low, high, unit).y(low) - scale(low, high, unit).y(high));
                      return [moved(3.586e8, 3.588e8, bytes), moved(3e8, 4e8, bytes), moved(100000, 100012, null),
                        ...[bytes, null].map(unit => scale(0, 0, unit).ticks().join(' '))];
                    }""", List.of(PageScript.of("state/scale.js", PageDataTest::resource), UnitData.tree(Unit.BYTES)));

            assertThat(axes).isEqualTo(List.of(0, 84, 84, "0", "0"));
        }
    }

    /** One more or less than numbers of 19 digits are the same numbers: an axis about them must be longer than none. */
    @Test
    void axes_ofHugeNumbersThatStayOrHardlyMove_haveTheirLineAndTicks() throws IOException {
        try (Browser browser = Browser.start();
                Browser.Opened opened =
                        browser.open("<main id=app aria-busy=false>open</main>".getBytes(StandardCharsets.UTF_8))) {
            Object axes = opened.page.evaluate("""
                    script => {
                      const { valueScale } = new Function(script + '; return $state_scale;')();
                      const huge = [[2 ** 63, 2 ** 63], [-(2 ** 63), -(2 ** 63)], [1e16, 1e16], [1e16, 1e16 + 2], [1e15, 1e15], [7.7e17, 7.7e17]];
                      return huge.flatMap(([low, high]) => [40, 100, 180, 400].map(height => {
                        const scale = valueScale({ low, high, unit: null, whole: true }, [], 0, height);
                        const ticks = scale.ticks().map(scale.y);
                        const apart = new Set(ticks.map(Math.round)).size === ticks.length;
                        return [Math.round(100 * scale.y(low) / height), ticks.length > 0 && apart && ticks.every(y => y >= 0 && y <= height)];
                      }));
                    }""", PageScript.of("state/scale.js", PageDataTest::resource));

            assertThat(axes).isEqualTo(Collections.nCopies(24, List.of(50, true)));
        }
    }
}
