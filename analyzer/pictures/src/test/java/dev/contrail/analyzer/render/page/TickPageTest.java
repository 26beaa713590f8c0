package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.render.TickCases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
}
