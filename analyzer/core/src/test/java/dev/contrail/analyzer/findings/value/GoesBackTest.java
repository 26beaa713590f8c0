package dev.contrail.analyzer.findings.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GoesBackTest {
    /** A number of one thread, set every 5 ms. */
    private static List<Finding> found(IntStream... values) {
        var story = new Story();
        int[] all = IntStream.of().toArray();
        for (IntStream some : values) {
            all = IntStream.concat(IntStream.of(all), some).toArray();
        }
        for (int place = 0; place < all.length; place++) {
            story.state(5.0 * place, "main", "Log#1", "commit", "offset", all[place]);
        }
        return story.found("goes-back");
    }

    private static String words(@Nullable String thread, @Nullable String action) {
        var story = new Story();
        for (int place = 0; place <= 20; place++) {
            story.state(5.0 * place, thread, "resident set", action, "size", place == 15 ? 13.5 : place);
        }
        return story.found("goes-back").get(0).words();
    }

    @Test
    void goesBack_ofANumberOfTheJvm_namesNoThreadAndNoAction() {
        assertThat(words(null, null))
                .endsWith("At +0.075 s, it was 13.5; 5 ms before, it had been 14.")
                .doesNotContain("thread", "label");
        assertThat(words("main", null)).contains("main set it to 13.5; 5 ms before, main had set it to 14.");
        assertThat(words("main", "put")).contains("main (“put”) set it to 13.5; 5 ms before, main (“put”) had set");
    }

    private static IntStream to(int first, int last) {
        return IntStream.rangeClosed(first, last);
    }

    private static IntStream then(int... values) {
        return IntStream.of(values);
    }

    @Test
    void goesBack_afterTenRises_isFound_afterNineIsNone() {
        assertThat(found(to(0, 10), then(9))).hasSize(1);
        assertThat(found(to(0, 9), then(8), to(9, 20))).isEmpty();
    }

    @Test
    void goesBack_whatOnlyStaysTheSame_isNone() {
        assertThat(found(to(0, 20), then(20, 20, 20))).isEmpty();
    }

    @Test
    void goesBack_toWhereItBegan_isANewBeginningAndNone() {
        assertThat(found(to(5, 20), then(6), to(7, 20))).hasSize(1);
        assertThat(found(to(5, 20), then(5), to(6, 20))).isEmpty();
        assertThat(found(to(5, 20), then(10, 4), to(6, 20))).isEmpty();
    }

    @Test
    void goesBack_moreThanAQuarterOfAllSteps_isWhatTheNumberDoes() {
        assertThat(found(to(0, 12), then(11, 10, 9, 8))).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("“offset” of Log#1 went back 4 times, first from 12 to 11");
            assertThat(finding.evidence().count("falls")).isEqualTo(4);
            assertThat(finding.evidence().count("values")).isEqualTo(17);
        });
        assertThat(found(to(0, 11), then(10, 9, 8, 7))).isEmpty();
    }

    /** Each fourth of the values from the twentieth on is set by another thread, so many milliseconds after one that is greater. */
    private static List<Finding> between(double step, double late, int falls) {
        var story = new Story();
        for (int n = 0; n < 40; n++) {
            boolean overtaken = n >= 20 && n % 4 == 0 && n < 20 + 4 * falls;
            if (overtaken) {
                story.state(n * step - late, "one", "Log#1", "commit", "offset", n + 1);
                story.state(n * step, "other", "Log#1", "commit", "offset", n);
            } else {
                story.state(n * step, "one", "Log#1", "commit", "offset", n + 1);
            }
        }
        return story.found("goes-back");
    }

    @Test
    void goesBack_betweenTwoThreads_isFoundWhenItIsLateThreeTimes() {
        assertThat(between(5, 4.9, 3)).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("“offset” of Log#1 went back 3 times, first from 21 to 20");
            assertThat(finding.words())
                    .contains(
                            "At +0.100 s, other (“commit”) set it to 20; 4.9 ms before, one (“commit”) had set it to 21.");
            assertThat(finding.evidence().threads()).hasSize(2);
        });
        assertThat(between(5, 4.9, 2)).isEmpty();
    }

    @Test
    void goesBack_betweenTwoThreads_soonerThanUsual_isOnlyToldLate() {
        assertThat(between(5, 4, 3)).isEmpty();
    }

    @Test
    void goesBack_betweenTwoThreadsOftenerThanTheyCanTell_isNone() {
        assertThat(between(0.25, 0.249, 3)).hasSize(1);
        assertThat(between(0.15, 0.149, 3)).isEmpty();
    }

    @Test
    void goesBack_ofWhatWasOvertakenLongAgo_isLateAsAWhole() {
        var story = new Story();
        int[] values = IntStream.rangeClosed(1, 40).toArray();
        for (int late = 12; late <= 36; late += 12) {
            values[late - 3]++;
            values[late - 2]++;
            values[late - 1]++;
            values[late] = late - 2;
        }
        for (int place = 0; place < values.length; place++) {
            boolean late = place > 0 && place % 12 == 0;
            story.state(5 * place - (late ? 4 : 0), late ? "other" : "one", "Log#1", "commit", "offset", values[place]);
        }
        assertThat(story.found("goes-back")).hasSize(1);
    }

    @Test
    void goesBack_ofANumberOfTheJvmItself_isNone() {
        var story = new Story();
        for (int place = 0; place < 20; place++) {
            story.stateOfJvm(1_000.0 * place, "ResidentSetSize", "size", place == 15 ? 13.5 : place);
        }
        assertThat(story.found("goes-back")).isEmpty();
    }
}
