package dev.contrail.analyzer.trace.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ScanTest {
    @Test
    void rows_inAnyOrder_haveTheColumnsValues() {
        var random = new Random(1);
        var builder = new LongColumn.Builder();
        for (int row = 0; row < 10_000; row++) {
            builder.add(row < 5_000 ? random.nextLong() : row);
        }
        LongColumn column = builder.build();
        Scan scan = column.scan();

        for (int row = 0; row < column.size(); row++) {
            assertThat(scan.get(row)).isEqualTo(column.get(row));
        }
        for (int look = 0; look < 100; look++) {
            int row = random.nextInt(column.size());
            assertThat(scan.get(row)).isEqualTo(column.get(row));
        }
    }

    @Test
    void scanBits_wholeAndOtherNumbersAndNone_areThoseOfTheColumn() {
        var builder = new DoubleColumn.Builder();
        for (int row = 0; row < 10_000; row++) {
            builder.add(row % 7 == 0 ? Double.NaN : row < 5_000 ? row : row / 3.0);
        }
        DoubleColumn column = builder.build();
        Scan bits = column.scanBits();

        for (int row = 0; row < column.size(); row++) {
            assertThat(bits.get(row)).isEqualTo(Double.doubleToRawLongBits(column.get(row)));
        }
    }

    @Test
    void rowsBehindTheLast_areNone() {
        Scan scan = IntColumn.of(1, 2, 3).scan();

        assertThat(scan.getInt(2)).isEqualTo(3);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> scan.get(3));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> scan.get(-1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> IntColumn.of().scan().get(0));
    }
}
