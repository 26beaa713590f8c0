package dev.contrail.analyzer.cli.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.cli.input.ByPresets;
import dev.contrail.analyzer.derive.MethodTimes;
import dev.contrail.analyzer.trace.TimeRange;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a summary's lines say, number by number. */
class SummaryTextTest {
    private static String text(List<MethodTimes> methods, Map<String, Long> types) {
        return text(Map.of("lanes", 999L), Map.of(), methods, types);
    }

    private static String text(
            Map<String, Long> pictures,
            Map<String, ByPresets> presets,
            List<MethodTimes> methods,
            Map<String, Long> types) {
        return SummaryText.text(List.of(new Summary(
                "a.jfr",
                new TimeRange(0, 2_000_000_000),
                false,
                1,
                1_234_567,
                pictures,
                presets,
                1_000,
                List.of("size", "took"),
                Map.of("took", "ns"),
                IntStream.range(0, 10).mapToObj(i -> "t" + i).toList(),
                new TreeMap<>(),
                methods,
                new TreeMap<>(types),
                List.of())));
    }

    @Test
    void methods_haveTheirUsualTheirSlowAndTheirLongestCall() {
        assertThat(text(List.of(new MethodTimes("Pool.take", 1_200, 2_000, 30_000, 4_000_000, 9_000_000)), Map.of()))
                .containsPattern(
                        "traced method +calls +p50 +p95 +max\\R" + " +Pool\\.take +1,200 +2 µs +30 µs +4 ms\\R");
    }

    @Test
    void methods_moreThanAreListed_areCounted() {
        List<MethodTimes> methods = IntStream.range(0, 22)
                .mapToObj(i -> new MethodTimes("m" + i, 1, 1, 1, 1, 1))
                .toList();

        assertThat(text(methods, Map.of()))
                .contains(" m19 ", "and 2 more that took less time")
                .doesNotContain(" m20 ");
    }

    @Test
    void numbers_haveACommaBetweenThousands() {
        assertThat(text(List.of(), Map.of("acme.Order", 10_000L, "acme.None", 0L)))
                .contains("a.jfr   2 s, 1,234,567 events, 1 chunk")
                .containsPattern("lanes +999 events")
                .containsPattern("participants +1,000\\R")
                .containsPattern("acme\\.Order +10,000\\R")
                .contains("and 1 type without events");
    }

    private static String withPresets(long own, long events, boolean atMost, String... sources) {
        return text(
                Map.of("lanes", own),
                Map.of("lanes", new ByPresets(events, atMost, new TreeSet<>(List.of(sources)))),
                List.of(),
                Map.of());
    }

    @Test
    void pictureByPresets_tellsWhichAndOfHowManyEvents() {
        assertThat(withPresets(0, 1_234, false, "jdk")).containsPattern("lanes +1,234 events, by preset jdk\\R");
        assertThat(withPresets(0, 12, true, "jdk", "samples"))
                .containsPattern("lanes +up to 12 events, by presets jdk, samples\\R");
        assertThat(withPresets(7, 12, false, "hibernate"))
                .containsPattern("lanes +7 events, and 12 events, by preset hibernate\\R");
    }

    @Test
    void pictureOfWhatNobodyKnows_isSaidToBeInferred() {
        assertThat(withPresets(0, 5, false, ByPresets.INFERRED))
                .containsPattern("lanes +5 events, as their fields suggest\\R");
        assertThat(withPresets(0, 5, false, ByPresets.INFERRED, "jdk"))
                .containsPattern("lanes +5 events, by preset jdk, or as their fields suggest\\R");
    }

    @Test
    void names_haveTheirUnit_andTheRestIsCounted() {
        assertThat(text(List.of(), Map.of()))
                .containsPattern("measures +2: size, took \\[ns\\]\\R")
                .containsPattern("threads +10: t0, t1, t2, t3, t4, t5, t6, t7, and 2 more\\R")
                .containsPattern("losses +none\\R");
    }
}
