package dev.contrail.analyzer.findings.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeakedLevelTest {
    private static List<Finding> found(double... values) {
        var story = new Story();
        for (int place = 0; place < values.length; place++) {
            story.state(10.0 * place, "main", "Pool#1", "step", "inUse", values[place]);
        }
        return story.found("leaked-level");
    }

    /** Six parts of six values that go up and down by one, each part from its floor on. */
    private static double[] floors(int... floors) {
        return Arrays.stream(floors)
                .flatMap(floor -> IntStream.of(floor, floor + 1, floor, floor + 1, floor, floor + 1))
                .asDoubleStream()
                .toArray();
    }

    private static double[] minus(double[] values, double from) {
        return Arrays.stream(values).map(value -> from - value).toArray();
    }

    @Test
    void leakedLevel_whoseFloorRises_isFound() {
        assertThat(found(floors(0, 1, 2, 3, 4, 5))).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("The least of “inUse” of Pool#1 rose from 0 to 5");
            assertThat(finding.words()).contains("from +0.000 s to +0.350 s its least was 0, 1, 2, 3, 4, 5:");
            assertThat(finding.evidence().rows()).extracting(Finding.Row::row).containsExactly(0, 6, 12, 18, 24, 30);
        });
    }

    @Test
    void leakedLevel_whoseCeilingFallsToHalf_isFound_toMoreThanHalfIsNone() {
        assertThat(found(minus(floors(0, 1, 2, 3, 4, 5), 10))).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("The most of “inUse” of Pool#1 fell from 10 to 5");
            assertThat(finding.evidence().count("first")).isEqualTo(10);
            assertThat(finding.evidence().count("last")).isEqualTo(5);
        });
        assertThat(found(minus(floors(0, 1, 2, 3, 4, 5), 11))).isEmpty();
    }

    @Test
    void leakedLevel_whoseFloorComesBackOnce_isNone() {
        assertThat(found(floors(0, 1, 2, 1, 2, 3))).isEmpty();
    }

    @Test
    void leakedLevel_whoseFloorRisesInThreeOfFiveParts_isFound_inTwoIsAStep() {
        assertThat(found(floors(0, 1, 2, 3, 3, 3))).hasSize(1);
        assertThat(found(floors(0, 0, 0, 1, 2, 2))).isEmpty();
    }

    @Test
    void leakedLevel_whoseFloorStaysWithinTheFirstPart_isNone() {
        assertThat(found(
                        0, 1, 2, 3, 2, 1, 0, 1, 0, 1, 0, 1, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 2, 3, 2, 3, 2, 3, 3, 4,
                        3, 4, 3, 4))
                .isEmpty();
    }

    @Test
    void leakedLevel_ofThirtyValues_isFound_ofFewerIsNone() {
        double[] five = IntStream.range(0, 30)
                .mapToDouble(place -> place / 5 + place % 5 % 2)
                .toArray();
        assertThat(found(five)).hasSize(1);
        assertThat(found(Arrays.copyOf(five, 29))).isEmpty();
    }

    @Test
    void leakedLevel_thatHardlyEverFalls_isACount() {
        assertThat(found(IntStream.range(0, 36).mapToDouble(place -> place).toArray()))
                .isEmpty();
        assertThat(found(IntStream.range(0, 41)
                        .mapToDouble(LeakedLevelTest::fourUpOneDown)
                        .toArray()))
                .hasSize(1);
        assertThat(found(IntStream.range(0, 42)
                        .mapToDouble(LeakedLevelTest::fourUpOneDown)
                        .toArray()))
                .isEmpty();
    }

    private static double fourUpOneDown(int place) {
        return place - 2 * (place / 5);
    }

    @Test
    void leakedLevel_whoseStepsAreOfManySizes_isNoneThatIsTakenOneAtATime() {
        double[] values = floors(0, 1, 2, 3, 4, 5);
        assertThat(found(values)).hasSize(1);
        for (int place = 1; place < values.length; place += 6) {
            values[place] += 0.5;
        }
        assertThat(found(values)).isEmpty();
    }
}
