package dev.contrail.analyzer.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
