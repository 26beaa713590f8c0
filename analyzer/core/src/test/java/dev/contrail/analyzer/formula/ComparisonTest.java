package dev.contrail.analyzer.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contrail.analyzer.unit.Unit;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {
    @ParameterizedTest
    @CsvSource({
        "a <= 2, true",
        "a < 2, false",
        "a == 2, true",
        "a != 2, false",
        "a >= 3, false",
        "a > 1, true",
        "a+a<=a*2, true"
    })
    void comparison_withAValue_holdsOrNot(String text, boolean holds) {
        assertThat(Comparison.parse(text).holds(new double[] {2})).isEqualTo(holds);
    }

    @Test
    void bound_ofOneMeasureAndNumbers_isTheNumber() {
        assertThat(Comparison.parse("a <= 10 * 10").bound()).isEqualTo(100);
        assertThat(Comparison.parse("100 >= a").bound()).isEqualTo(100);
    }

    @Test
    void bound_ofMoreThanOneMeasure_isNaN() {
        assertThat(Comparison.parse("a <= b").bound()).isNaN();
        assertThat(Comparison.parse("a + 1 <= 3").bound()).isNaN();
        assertThat(Comparison.parse("a <= a + 1").bound()).isNaN();
    }

    @Test
    void comparison_withoutAnOperator_saysWhichThereAre() {
        assertThatThrownBy(() -> Comparison.parse("a = 2"))
                .isInstanceOf(ExpressionException.class)
                .hasMessage("expected one of <= >= == != < > but found '=' at character 3 of: a = 2");
    }

    @Test
    void comparison_ofThree_isRefused() {
        assertThatThrownBy(() -> Comparison.parse("1 < a < 3")).isInstanceOf(ExpressionException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "a <= 2, true, true, false",
        "a < 2, true, false, false",
        "a >= 2, false, true, true",
        "a > 2, false, false, true",
        "a == 2, false, true, false",
        "a != 2, true, false, true"
    })
    void comparison_belowAtAndAboveItsBound_holdsAsWritten(String text, boolean below, boolean at, boolean above) {
        Comparison comparison = Comparison.parse(text);

        assertThat(comparison.holds(new double[] {1})).isEqualTo(below);
        assertThat(comparison.holds(new double[] {2})).isEqualTo(at);
        assertThat(comparison.holds(new double[] {3})).isEqualTo(above);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time <= 5ms",
                "0 <= time",
                "time >= 0",
                "size <= 64MB",
                "size <= 1000",
                "1000 >= size",
                "share < 0.5",
                "share < 50%",
                "time + time < 1s",
                "2 * time < 1s",
                "time * 2 < 1s",
                "time / 2 < 1s",
                "time / time < 3",
                "size / time < 3",
                "time - 0 < 1s",
                "plain <= 7",
                "share <= 0.9",
                "share <= 100%",
                "rate <= 3MB/s",
                "-time < 1s"
            })
    void check_amountsOfOneKindOrPlainNumbers_pass(String text) {
        assertThatCode(() -> check(text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "time <= 5, a time needs a time beside it",
        "5 >= time, a time needs a time beside it",
        "time < plain, a time needs a time beside it",
        "share <= 1, of a share 1 is 100 %",
        "50 > share, of a share 1 is 100 %",
        "time <= 5MB, compares",
        "size <= 5ms, compares",
        "size < share, compares",
        "time + 1 < 64MB, compares",
        "1 + time < 64MB, compares",
        "time * 1 < 64MB, compares",
        "1 * time < 64MB, compares",
        "time / 1 < 64MB, compares",
        "-time < 64MB, compares",
    })
    void check_amountsOfDifferentKinds_isRefused(String text, String words) {
        assertThatThrownBy(() -> check(text))
                .isInstanceOf(ExpressionException.class)
                .hasMessageContaining(words);
    }

    private static void check(String text) {
        Map<String, Unit> units = Map.of(
                "time",
                Unit.TIME,
                "size",
                Unit.BYTES,
                "share",
                Unit.SHARE,
                "plain",
                Unit.NONE,
                "rate",
                Unit.BYTES_PER_SECOND);
        Comparison comparison = Comparison.parse(text);
        comparison.check(comparison.names().stream()
                .map(name -> Objects.requireNonNull(units.get(name)))
                .toList());
    }
}
