package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.FoldCases;
import dev.contrail.analyzer.MomentCases;
import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.model.AtOnce;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.render.LineCases;
import dev.contrail.analyzer.render.LookCases;
import dev.contrail.analyzer.render.TimeCases;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                  const callsOf = rows => {
                    const open = [];
                    return Array.from(rows, (letter, row) => letter < 'a' ? open.pop() : (open.push(row), undefined));
                  };
                  const foldsOf = (rows, gaps, calls) =>
                      findFolds(rows.length, (a, b) => rows[a] === rows[b], new Set(gaps), (row, start) => calls[row] < start);
                  return cases.map(({ rows, gaps }) => foldsOf(rows, gaps, callsOf(rows))
                      .map(({ start, period, repeats }) => [start, period, repeats]));
                }""",
                List.of(
                        PageScript.of("sequence/folds.js", PageDataTest::resource),
                        cases.stream()
                                .map(example -> Map.of("rows", example.rows, "gaps", example.gaps))
                                .toList()));

        assertThat(folds).isEqualTo(cases.stream().map(example -> example.folds).toList());
    }

    /** What every thread does at an instant, told as in Mission Control. */
    @Test
    void groups_ofThePage_areThoseOfTheTable() {
        List<MomentCases.Case> cases = MomentCases.all();

        Object tables = opened.page.evaluate(
                """
                ([script, cases]) => {
                  const { grouped, durationText } = new Function(script + '; return {...$shell_grouped, ...$tools_time};')();
                  const row = text => {
                    const [name, kind, task, object, millis] = text.split('|');
                    return { name, kind, value: `${kind} ${task}`.trim(), object, nanos: millis ? 1e6 * Number(millis) : undefined };
                  };
                  return cases.map(rows => grouped(rows.map(row), durationText)
                      .map(({ name, value, object, detail, members }) => [name, value, object, ...(members ? [detail] : [])].join('|')));
                }""",
                List.of(
                        PageScript.of("shell/grouped.js", PageDataTest::resource)
                                + PageScript.of("tools/time.js", PageDataTest::resource),
                        cases.stream().map(example -> example.rows).toList()));

        assertThat(tables)
                .isEqualTo(cases.stream().map(example -> example.table).toList());
    }

    @Test
    void times_ofThePage_areThoseOfTheTable() {
        List<TimeCases.Case> cases = TimeCases.all();

        Object texts = opened.page.evaluate(
                """
                ([script, cases]) => {
                  const { rowTimes } = new Function(script + '; return $sequence_times;')();
                  return cases.map(time => {
                    const { unit, of } = rowTimes({ time, size: time.length }, time.at(-1));
                    return [unit, ...time.map((_, row) => of(row))];
                  });
                }""",
                List.of(
                        PageScript.of("sequence/times.js", PageDataTest::resource),
                        cases.stream()
                                .map(example -> example.times.stream()
                                        .map(Long::doubleValue)
                                        .toList())
                                .toList()));

        assertThat(texts)
                .isEqualTo(cases.stream()
                        .map(example -> Stream.concat(Stream.of(example.unit), example.texts.stream())
                                .toList())
                        .toList());
    }

    private static final String DRAW_LINES = """
            ([script, cases]) => {
              const { stepPath } = new Function(script + '; return $state_lines;')();
              return cases.map(([interpolation, values, from, to]) => {
                const corners = [];
                const add = (x, y) => corners.some(([a, b]) => a === x && b === y) || corners.push([x, y]);
                const column = i => Float64Array.from(values, value => value[i]);
                stepPath({ moveTo: add, lineTo: add }, { time: column(0), value: column(1) }, { from, to, width: to - from, left: from },
                  y => y, interpolation === 'STEP_AFTER' ? undefined : interpolation);
                return corners.map(corner => corner.map(part => part + 0.5));
              });
            }""";

    /** What the page's lines are in a stretch of time; half a pixel more, so that each number is a fraction to Playwright. */
    private static Object lines(double from, double to) {
        List<List<Object>> cases = LineCases.all().stream()
                .map(example -> List.<Object>of(example.interpolation().name(), example.values(), from, to))
                .toList();
        return opened.page.evaluate(
                DRAW_LINES, List.of(PageScript.of("state/lines.js", PageDataTest::resource), cases));
    }

    private static List<List<Double>> fractions(List<List<Double>> corners) {
        return corners.stream()
                .map(corner -> corner.stream().map(part -> part + 0.5).toList())
                .toList();
    }

    @Test
    void lines_ofThePage_areThoseOfTheTable() {
        assertThat(lines(-1, 40))
                .isEqualTo(LineCases.all().stream()
                        .map(example -> fractions(example.corners()))
                        .toList());
    }

    /** Where a view begins and ends between two values, so do its lines. */
    @Test
    void lines_ofThePage_areCutAtTheEdgesOfTheView() {
        assertThat(lines(5, 20))
                .isEqualTo(List.of(
                        fractions(
                                List.of(List.of(5.0, 5.0), List.of(10.0, 5.0), List.of(10.0, 7.0), List.of(20.0, 7.0))),
                        fractions(
                                List.of(List.of(5.0, 7.0), List.of(10.0, 7.0), List.of(10.0, 1.0), List.of(20.0, 1.0))),
                        fractions(List.of(List.of(5.0, 6.0), List.of(10.0, 7.0), List.of(20.0, 4.0)))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void atOnce_ofThePage_isThatOfThePicture(long seed) {
        Trace trace = ActionTraces.random(seed, 200);
        LaneChart chart = Lanes.of(List.of(trace), new Categories());
        Actions rows = trace.actions();

        for (AtOnce series : chart.atOnce()) {
            String name = chart.actions().get(series.action()).name();
            int[] spans = IntStream.range(0, rows.size())
                    .filter(row -> rows.duration().get(row) > 0
                            && trace.text(rows.action().get(row), "").equals(name))
                    .toArray();
            List<Double> starts = times(IntStream.of(spans).mapToLong(rows.start()::get));
            List<Double> ends = times(IntStream.of(spans)
                    .mapToLong(row -> rows.start().get(row) + rows.duration().get(row)));
            Object steps = opened.page.evaluate(
                    """
                    ([script, starts, ends]) => {
                      const { steps } = new Function(script + '; return $lanes_at_once;')();
                      const { times, counts, max } = steps(Float64Array.from(starts).sort(), Float64Array.from(ends).sort());
                      return [...Array.from(times, (time, i) => time + ': ' + counts[i]), 'most ' + max];
                    }""", List.of(PageScript.of("lanes/at-once.js", PageDataTest::resource), starts, ends));

            var expected = new ArrayList<String>();
            for (int step = 0; step < series.times().size(); step++) {
                long time = series.times().get(step) - ActionTraces.START;
                expected.add(time + ": " + series.counts().get(step));
            }
            expected.add("most " + series.max());
            assertThat(steps).as(name).isEqualTo(expected);
        }
    }

    private static List<Double> times(LongStream nanos) {
        return nanos.mapToObj(time -> (double) (time - ActionTraces.START)).toList();
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
