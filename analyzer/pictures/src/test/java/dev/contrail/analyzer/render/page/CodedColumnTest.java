package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.render.page.CodedColumn.Encoding;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CodedColumnTest {
    private static final int ROWS = 10_000;

    @Test
    void numbers_thatAreTheSameEverywhere_takeNoRoom() {
        CodedColumn column =
                CodedColumn.numbers(LongStream.generate(() -> -1).limit(ROWS).toArray());

        assertThat(column.encoding()).isEqualTo(Encoding.PLAIN);
        assertThat(column.base()).isEqualTo(-1);
        assertThat(column.size()).isEqualTo(ROWS);
        assertThat(column.bytes()).isZero();
    }

    @Test
    void numbers_thatAscendSlowly_areDifferences() {
        CodedColumn column = CodedColumn.numbers(
                LongStream.range(0, ROWS).map(row -> 1L << 50 | 100 * row).toArray());

        assertThat(column.encoding()).isEqualTo(Encoding.DELTA);
    }

    @Test
    void numbers_inAnyOrder_areThemselves() {
        CodedColumn column =
                CodedColumn.numbers(new Random(7).longs(ROWS, 1_000, 1_256).toArray());

        assertThat(column.encoding()).isEqualTo(Encoding.PLAIN);
        assertThat(column.base()).isEqualTo(1_000);
        assertThat(column.planes()).hasSize(1);
    }

    @Test
    void numbers_noneAtAll_areAColumn() {
        assertThat(CodedColumn.numbers(new long[0]).bytes()).isZero();
    }
}
