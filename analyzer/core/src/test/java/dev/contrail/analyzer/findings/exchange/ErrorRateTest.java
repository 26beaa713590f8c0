package dev.contrail.analyzer.findings.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ErrorRateTest {
    private final Story story = new Story();
    private int calls;

    /** Calls of which some are answered with an error. */
    private ErrorRateTest asks(String who, int times, IntPredicate fails) {
        for (int n = 0; n < times; n++) {
            double at = 10 * calls++;
            story.call(at, "t", "Client#1", who, "read");
            story.reply(at + 1, "t", who, "Client#1", fails.test(n) ? "IOException: broken pipe" : "value");
        }
        return this;
    }

    private List<Finding> found() {
        return story.found("error-rate");
    }

    private static List<Finding> first(int errors, int replies) {
        return new ErrorRateTest().asks("Server#1", replies, n -> n < errors).found();
    }

    private static List<Finding> last(int errors, int replies) {
        return new ErrorRateTest()
                .asks("Server#1", replies, n -> n >= replies - errors)
                .found();
    }

    @Test
    void errorRate_fromFiveErrorsInTenRepliesOn_isFound() {
        assertThat(last(5, 10)).hasSize(1);
        assertThat(last(4, 10)).isEmpty();
        assertThat(last(9, 9)).isEmpty();
    }

    @Test
    void errorRate_ofATenthOfAllReplies_isANote_ofLessIsNone() {
        assertThat(last(5, 50)).extracting(Finding::severity).containsExactly(Severity.NOTE);
        assertThat(last(5, 51)).isEmpty();
    }

    @Test
    void errorRate_thatLasts_isABug_oneThatIsOverIsANote() {
        assertThat(last(6, 40)).extracting(Finding::severity).containsExactly(Severity.WARNING);
        assertThat(last(5, 40)).extracting(Finding::severity).containsExactly(Severity.NOTE);
        assertThat(first(20, 40)).extracting(Finding::severity).containsExactly(Severity.NOTE);
    }

    @Test
    void errorRate_ofThreeInTenOfTheLastFifth_lasts() {
        assertThat(mixed(n -> n < 20 || Set.of(41, 43, 49).contains(n))).containsExactly(Severity.WARNING);
        assertThat(mixed(n -> n < 20 || Set.of(41, 49).contains(n))).containsExactly(Severity.NOTE);
        assertThat(mixed(n -> n < 20 || Set.of(39, 41, 49).contains(n))).containsExactly(Severity.NOTE);
    }

    private static List<Severity> mixed(IntPredicate fails) {
        return new ErrorRateTest()
                .asks("Server#1", 50, fails).found().stream()
                        .map(Finding::severity)
                        .toList();
    }

    @Test
    void errorRate_inWords_tellsTheFirstTheMostFrequentAndTheLastThird() {
        story.call(0, "t", "Client#1", "Server#1", "read").reply(1, "t", "Server#1", "Client#1", "timeout");
        calls = 1;
        assertThat(asks("Server#1", 29, n -> n >= 20).found()).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("10 of 30 replies of Server went wrong");
            assertThat(finding.words())
                    .contains("The first was “timeout” at +0.001 s; no reply was good before it.")
                    .contains("The most frequent is “IOException: broken pipe”.")
                    .contains("Of the last third of all replies 90 % went wrong.");
            assertThat(finding.evidence().participants())
                    .extracting(who -> who.displayName())
                    .containsExactly("Server#1", "Client#1");
        });
    }

    @Test
    void errorRate_ofOneAmongOthersOfItsType_isToldOfThatOne() {
        asks("Server#1", 10, n -> false).asks("Server#2", 10, n -> n == 9);
        assertThat(asks("Server#3", 10, n -> n > 0).found())
                .extracting(Finding::title)
                .containsExactly("9 of 10 replies of Server#3 went wrong, and hardly any of 2 others");
    }

    @Test
    void errorRate_thatOthersShare_isToldOfTheirType() {
        asks("Server#1", 10, n -> n == 0).asks("Server#2", 10, n -> n == 9);
        assertThat(asks("Server#3", 10, n -> n > 0).found())
                .extracting(Finding::title)
                .containsExactly("11 of 30 replies of Server went wrong");
    }

    @Test
    void errorRate_ofOneThatAnswersMostOfAll_isToldOfTheType() {
        asks("Server#1", 11, n -> false);
        assertThat(asks("Server#2", 12, n -> n > 1).found())
                .extracting(Finding::title)
                .containsExactly("10 of 12 replies of Server#2 went wrong, and hardly any of 1 other");

        var most = new ErrorRateTest().asks("Server#1", 10, n -> false);
        assertThat(most.asks("Server#2", 12, n -> n > 1).found())
                .extracting(Finding::title)
                .containsExactly("10 of 22 replies of Server went wrong");
    }

    @Test
    void errorRate_ofNamesWithNumbers_isToldOfWhatTheyHaveInCommon() {
        IntStream.range(0, 4).forEach(n -> asks("replica-" + n, 6, call -> call > 2));
        assertThat(found()).extracting(Finding::title).containsExactly("12 of 24 replies of replica went wrong");
    }

    @Test
    void errorRate_ofTwoTypes_isToldOfTheOneThatBegan() {
        asks("Server#1", 10, n -> n > 4).asks("Database#1", 10, n -> n > 2);
        assertThat(found()).extracting(Finding::title).containsExactly("5 of 10 replies of Server went wrong");
    }
}
