package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.FoldCases;
import dev.contrail.analyzer.render.LookCases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page folds repeats and draws pauses and waits as static pictures do: both are held to the same tables. */
class SharedCasesPageTest {
    private static final Map<String, Double> STRENGTHS = Map.of("strong", 1.0, "middle", 0.7, "weak", 0.45);
    private static Browser browser;
    private static Browser.Opened opened;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        opened = browser.open("<main id=app aria-busy=false>open</main>".getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void stop() throws IOException {
        opened.close();
        browser.close();
    }

    @Test
    void folds_ofThePage_areThoseOfTheTable() {
        List<FoldCases.Case> cases = FoldCases.all();

        Object folds = opened.page.evaluate(
                """
                ([script, cases]) => {
                  const { findFolds } = new Function(script + '; return $sequence_folds;')();
                  return cases.map(({ rows, gaps }) => findFolds(rows.length, (a, b) => rows[a] === rows[b], new Set(gaps))
                      .map(({ start, period, repeats }) => [start, period, repeats]));
                }""",
                List.of(
                        PageScript.of("sequence/folds.js", PageDataTest::resource),
                        cases.stream()
                                .map(example -> Map.of("rows", example.rows, "gaps", example.gaps))
                                .toList()));

        assertThat(folds).isEqualTo(cases.stream().map(example -> example.folds).toList());
    }

    /** On white paper with black ink, a strength is how much of the white is gone. */
    @Test
    void looks_ofThePage_areThoseOfTheTable() {
        List<LookCases.Case> cases = LookCases.all();

        Object looks = opened.page.evaluate(
                """
                ([script, cases]) => {
                  const { overlayLook, overlayRank, dashes } = new Function(script + '; return $lanes_overlay_look;')();
                  const { mix } = new Function(script + '; return $tools_palette;')();
                  const tokens = { ink: '#000000', paper: '#ffffff' };
                  return cases.map(({ name, strength, left, right }) => {
                    const look = overlayLook(name, tokens);
                    return [overlayRank(name), look.color === mix(tokens.ink, tokens.paper, strength), dashes(look, left, right)];
                  });
                }""",
                List.of(
                        PageScript.of("lanes/overlay-look.js", PageDataTest::resource),
                        cases.stream()
                                .map(example -> Map.of(
                                        "name",
                                        example.name,
                                        "strength",
                                        Objects.requireNonNull(STRENGTHS.get(example.strength)),
                                        "left",
                                        example.left,
                                        "right",
                                        example.right))
                                .toList()));

        assertThat(looks)
                .isEqualTo(cases.stream()
                        .map(example -> List.<Object>of(example.rank, true, example.parts))
                        .toList());
    }
}
