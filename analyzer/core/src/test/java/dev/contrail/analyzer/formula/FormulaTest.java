package dev.contrail.analyzer.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    @ParameterizedTest
    @CsvSource({
        "x = 1 + 2 * 3, 7",
        "x = (1 + 2) * 3, 9",
        "x = 10 - 4 - 3, 3",
        "x = 100 / 5 / 2, 10",
        "x = -2 * -3, 6",
        "x = --4, 4",
        "x = 1.5e2 + .5, 150.5",
        "x = 1e-1, 0.1",
        "x = 1_000, 1000",
        "x = 1e+2-1, 99"
    })
    void formula_ofNumbers_hasItsValue(String text, double value) {
        Formula formula = Formula.parse(text);

        assertThat(formula.name()).isEqualTo("x");
        assertThat(formula.names()).isEmpty();
        assertThat(formula.expression().value(new double[0])).isEqualTo(value);
    }

    @Test
    void formula_withNames_takesThemByPlace() {
        Formula formula = Formula.parse(" buffered=requested - io.read$bytes-requested ");

        assertThat(formula.name()).isEqualTo("buffered");
        assertThat(formula.text()).isEqualTo("requested - io.read$bytes-requested");
        assertThat(formula.names()).containsExactly("requested", "io.read$bytes");
        assertThat(formula.expression().value(new double[] {5, 2})).isEqualTo(-2);
    }

    @Test
    void formula_withQuotedNames_takesWhatIsBetween() {
        Formula formula = Formula.parse("`in flight` = `bytes sent` / 2");

        assertThat(formula.name()).isEqualTo("in flight");
        assertThat(formula.names()).containsExactly("bytes sent");
    }

    @Test
    void formula_withAMissingValue_isNaN() {
        assertThat(Formula.parse("x = 0 * a").expression().value(new double[] {Double.NaN}))
                .isNaN();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x = 1 + * 2|8|expected a number, a name or '(' but found '*' at character 9 of: x = 1 + * 2",
                "x = (1 + 2|10|expected ')' at the end of: x = (1 + 2",
                "x 1|2|expected '=' but found '1' at character 3 of: x 1",
                "x = 1 2|6|expected an operator or the end but found '2' at character 7 of: x = 1 2",
                "3 = 1|0|expected a name but found '3' at character 1 of: 3 = 1",
                "x =|3|expected a number, a name or '(' at the end of: x =",
                "x = 1.2.3|4|expected a number but found '1' at character 5 of: x = 1.2.3",
                "x = 1e999|4|expected a smaller number, up to 1.8e308, but found '1' at character 5 of: x = 1e999",
                "x = `a|6|expected a closing '`' at the end of: x = `a",
                "x = a ^ 2|6|expected an operator or the end but found '^' at character 7 of: x = a ^ 2"
            })
    void formula_thatIsWrong_saysWhereAndWhat(String text, int position, String message) {
        assertThatThrownBy(() -> Formula.parse(text))
                .isInstanceOfSatisfying(
                        ExpressionException.class, e -> assertThat(e.position()).isEqualTo(position))
                .hasMessage(message);
    }

    @Test
    void formula_nestedTooDeep_isRefused() {
        String text = "x = " + "(".repeat(100_000) + "1" + ")".repeat(100_000);

        assertThatThrownBy(() -> Formula.parse(text))
                .isInstanceOf(ExpressionException.class)
                .hasMessageContaining("levels");
    }

    @ParameterizedTest
    @CsvSource({
        "a = 5ms, 5e6",
        "a = 2 * 1.5 kB, 3072",
        "a = 50%, 0.5",
        "a = 3MB/s, 3145728",
        "a = 6MB/2, 3145728",
        "a = 6MB/s/2, 3145728",
        "a = 1e3, 1000",
        "a = 1E-3, 0.001",
        "a = 1e+3, 1000",
        "a = 1_000, 1000",
        "a = .5, 0.5",
        "a = -(2 - 5), 3",
        "a = 10 s - 1, 9999999999"
    })
    void formula_withAmounts_isInTheUnitTheyAreKeptIn(String text, double value) {
        assertThat(Formula.parse(text).expression().value(new double[0])).isEqualTo(value);
    }

    @Test
    void formula_ofAMeasureTurnedRound_isItsNegative() {
        assertThat(Formula.parse("a = -b").expression().value(new double[] {3})).isEqualTo(-3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = 5 apples", "a = 5ms2", "a = 5 %%"})
    void formula_withWhatIsNoUnit_saysWhichThereAre(String text) {
        assertThatThrownBy(() -> Formula.parse(text))
                .isInstanceOf(ExpressionException.class)
                .hasMessageContaining("a unit such as");
    }

    /** Two hundred levels are read, one more is not; and what was closed again does not count. */
    @Test
    void formula_asDeepAsItMayBe_isRead() {
        String deep = "(".repeat(199) + "1" + ")".repeat(199);

        assertThat(Formula.parse("a = " + deep + " + " + deep).expression().value(new double[0]))
                .isEqualTo(2);
        assertThatThrownBy(() -> Formula.parse("a = (" + deep + ")")).isInstanceOf(ExpressionException.class);
    }

    @Test
    void name_ofNoLettersBetweenBackquotes_isTheEmptyName() {
        assertThat(Formula.parse("a = `` + 1").names()).containsExactly("");
    }
}
