package dev.contrail.analyzer.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CategoriesTest {
    private static final List<String> NAMES = List.of("take", "upload", "multipart", "wait", "put back");

    @Test
    void colors_ofNamesInAnyOrder_areTheSame() {
        List<String> shuffled = new ArrayList<>(NAMES);
        Collections.shuffle(shuffled, new Random(5));
        var some = new Categories();
        var others = new Categories();
        some.colorsOf(NAMES);
        others.colorsOf(shuffled);

        assertThat(NAMES).allSatisfy(name -> assertThat(some.colorOf(name)).isEqualTo(others.colorOf(name)));
    }

    @Test
    void colors_ofSevenNames_differAndArePlain() {
        List<Integer> colors = new Categories().colorsOf(List.of("a", "b", "c", "d", "e", "f", "g"));

        assertThat(new HashSet<>(colors)).hasSize(7);
        assertThat(colors).allMatch(color -> color < Categories.COLORS);
    }

    @Test
    void colors_ofMoreNames_areHatchedAndStillDiffer() {
        List<Integer> colors = new Categories()
                .colorsOf(IntStream.range(0, 20).mapToObj(i -> "name-" + i).toList());

        assertThat(colors).doesNotHaveDuplicates();
        assertThat(colors).allMatch(color -> color < 3 * Categories.COLORS);
    }

    @Test
    void color_ofANameThatComesLaterInTheAlphabet_changesNoOther() {
        List<Integer> before = new Categories().colorsOf(List.of("multipart", "take", "upload"));
        List<Integer> after = new Categories().colorsOf(List.of("multipart", "take", "upload", "wait"));

        assertThat(after).startsWith(before.toArray(new Integer[0])).doesNotHaveDuplicates();
    }

    @Test
    void color_onceGiven_isKept() {
        var categories = new Categories();
        int upload = categories.colorOf("upload");

        assertThat(categories.colorsOf(List.of("archive", "take", "upload")).get(2))
                .isEqualTo(upload);
    }

    @Test
    void alarms_haveTheirColourAndNoOtherHasIt() {
        assertThat(new Categories().colorsOf(List.of("Put back", "error", "take")))
                .satisfiesExactly(
                        putBack -> assertThat(putBack).isEqualTo(Categories.ALARM),
                        error -> assertThat(error).isEqualTo(Categories.ALARM),
                        take -> assertThat(take).isNotEqualTo(Categories.ALARM));
    }

    private static Trace sampled(Map<String, Integer> samples, String... recorded) {
        var builder = new TraceBuilder();
        int thread = builder.thread(new TraceThread("worker", 7, false));
        int type = builder.text("jdk.ExecutionSample");
        long time = 0;
        for (var method : samples.entrySet()) {
            for (int i = 0; i < method.getValue(); i++) {
                builder.samples(false).add(type, time++, thread, builder.text(method.getKey()), 1);
            }
        }
        var actions = new ActionTraces(builder);
        for (String action : recorded) {
            actions.add("worker", action, time++, 1);
        }
        return actions.build("sampled.jfr", time);
    }

    @Test
    void colors_ofSamples_areForWhatWasSeenOften() {
        Trace trace = sampled(Map.of("App.often", 90, "App.less", 5, "App.twice", 2, "Other.once", 1), "park");
        var categories = Categories.of(List.of(trace));

        assertThat(List.of("park", "App.often", "App.less"))
                .extracting(categories::colorOf)
                .doesNotHaveDuplicates()
                .allMatch(color -> color >= 0 && color < Categories.COLORS);
        assertThat(List.of("App.twice", "Other.once"))
                .extracting(categories::colorOf)
                .containsOnly(Categories.OTHERS);
    }

    /** Of 1,000 samples, 19 are less than a fiftieth. */
    @Test
    void colors_ofAMethodWithASmallPartOfTheSamples_isTheSharedOne() {
        var categories = Categories.of(List.of(sampled(Map.of("App.often", 961, "App.part", 20, "App.less", 19))));

        assertThat(categories.colorOf("App.part")).isGreaterThanOrEqualTo(0);
        assertThat(categories.colorOf("App.less")).isEqualTo(Categories.OTHERS);
    }

    /** However many methods there are, waits look as they do without them. */
    @Test
    void colors_ofWhatWasRecorded_areThoseItHasWithoutSamples() {
        Map<String, Integer> methods =
                IntStream.range(0, 40).boxed().collect(Collectors.toMap(i -> "A.method" + i, i -> 10 + i));
        var without = Categories.of(List.of(sampled(Map.of(), "park", "sleep", "wait")));
        var with = Categories.of(List.of(sampled(methods, "park", "sleep", "wait")));

        assertThat(List.of("park", "sleep", "wait"))
                .allSatisfy(name -> assertThat(with.colorOf(name)).isEqualTo(without.colorOf(name)));
        assertThat(methods.keySet().stream().filter(name -> with.colorOf(name) != Categories.OTHERS))
                .as("as many as there are colours, those seen most")
                .containsExactlyInAnyOrder(
                        IntStream.range(33, 40).mapToObj(i -> "A.method" + i).toArray(String[]::new));
    }

    @Test
    void color_ofAMethodThatWasRecordedToo_isItsOwn() {
        var categories = Categories.of(List.of(sampled(Map.of("App.often", 50, "App.run", 1), "App.run")));

        assertThat(categories.colorOf("App.run")).isGreaterThanOrEqualTo(0);
    }

    @Test
    void color_thatSomebodyChoseForWhatWasSeldomSeen_isThat() {
        var categories =
                Categories.of(List.of(sampled(Map.of("App.often", 500, "App.rare", 1))), Map.of("App.rare", 3));

        assertThat(categories.colorOf("App.rare")).isEqualTo(3);
        assertThat(categories.colorOf("App.often")).isNotEqualTo(3);
    }
}
