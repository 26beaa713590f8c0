package dev.contrail.analyzer.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AsciiTest {
    @Test
    void write_numbersOfAllLengthsInAnyOrder_areThoseThatJavaWrites() throws IOException {
        List<Long> numbers = new ArrayList<>(List.of(0L, Long.MIN_VALUE, Long.MAX_VALUE));
        for (long power = 1; power > 0 && power < Long.MAX_VALUE / 10; power *= 10) {
            numbers.addAll(List.of(power - 1, power, power + 1, -power, 7 * power + 12));
        }
        var random = new Random(17);
        for (int i = 0; i < 20_000; i++) {
            numbers.add(i % 3 == 0 ? 1_800_000_000_000_000_000L + i : random.nextLong() >> random.nextInt(64));
        }
        var out = new ByteArrayOutputStream();
        var ascii = new Ascii(out, "uuuu");
        for (long number : numbers) {
            ascii.write(number);
            ascii.write(',');
        }
        ascii.flush();

        assertThat(out.toString(StandardCharsets.US_ASCII).split(","))
                .containsExactly(numbers.stream().map(String::valueOf).toArray(String[]::new));
    }

    @Test
    void writeTime_beforeAndAfterTheEpoch_isToTheMicrosecond() throws IOException {
        var out = new ByteArrayOutputStream();
        var ascii = new Ascii(out, "uuuu-MM-dd HH:mm:ss");
        for (long nanos : new long[] {-1, 0, 999, 1_000, 999_999_999, 1_000_000_000, 1_000_001_001}) {
            ascii.writeTime(nanos);
            ascii.write('\n');
        }
        ascii.flush();

        assertThat(out.toString(StandardCharsets.US_ASCII).lines())
                .containsExactly(
                        "1969-12-31 23:59:59.999999",
                        "1970-01-01 00:00:00.000000",
                        "1970-01-01 00:00:00.000000",
                        "1970-01-01 00:00:00.000001",
                        "1970-01-01 00:00:00.999999",
                        "1970-01-01 00:00:01.000000",
                        "1970-01-01 00:00:01.000001");
    }
}
