package dev.contrail.analyzer.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFormatsTest {
    private static final Table TABLE = new Table(
            "test",
            List.of(
                    new Column("time_utc", Column.Type.TIME, "A time."),
                    new Column("whole", Column.Type.WHOLE, "A whole number."),
                    new Column("decimal", Column.Type.DECIMAL, "A number."),
                    new Column("flag", Column.Type.FLAG, "Yes or no."),
                    new Column("text", Column.Type.TEXT, "A text.")));
    private static final List<String> TEXTS = List.of(
            "plain",
            "a,b",
            "say \"hi\"",
            "two\nlines",
            "=1+1",
            "@x",
            "-5",
            "+5",
            "'quoted",
            "",
            "Größe",
            "\u0001\ud800");

    private static final long TIME = 1_700_000_000_123_456_789L;

    @Test
    void csv_anyText_isQuotedAsRfc4180SaysAndRunsInNoSpreadsheet() throws IOException {
        assertThat(lines("csv", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
                        .replace("2023-11-14 22:13:20.123456,-7,0.5,true,", ""))
                .isEqualTo(
                        "time_utc,whole,decimal,flag,text\r\nplain\r\n\"a,b\"\r\n\"say \"\"hi\"\"\"\r\n\"two\nlines\"\r\n"
                                + "'=1+1\r\n'@x\r\n'-5\r\n'+5\r\n''quoted\r\n\"\"\r\nGröße\r\n");
    }

    @Test
    void jsonl_anyText_isOneLineEach() throws IOException {
        assertThat(lines("jsonl", 3, 2, 11).replace("{\"time_utc\":\"2023-11-14T22:13:20.123456Z\"", "…"))
                .isEqualTo("""
                        …,"whole":-7,"decimal":0.5,"flag":true,"text":"two\\u000alines"}
                        …,"whole":-7,"decimal":0.5,"flag":true,"text":"say \\"hi\\""}
                        …,"whole":-7,"decimal":0.5,"flag":true,"text":"\\u0001\\ud800"}
                        """);
    }

    @Test
    void noValue_isAnEmptyFieldOrNone() throws IOException {
        long[] row = {0, Column.NONE, Double.doubleToRawLongBits(Double.NaN), 0, Column.NO_TEXT};

        assertThat(written("csv", row)).endsWith("\r\n1970-01-01 00:00:00.000000,,,false,\r\n");
        assertThat(written("jsonl", row)).isEqualTo("{\"time_utc\":\"1970-01-01T00:00:00.000000Z\",\"flag\":false}\n");
    }

    @Test
    void numbers_ofAnySize_areWrittenAsJavaReadsThem() throws IOException {
        var random = new Random(7);
        for (int bits = 0; bits < 64; bits++) {
            long whole = random.nextLong() >> bits;
            double decimal = bits % 2 == 0 ? random.nextGaussian() * Math.pow(10, bits - 20) : whole;
            long[] row = {-1, whole, Double.doubleToRawLongBits(decimal), 1, 0};

            String[] fields = written("csv", row).split("\r\n", -1)[1].split(",", -1);

            assertThat(fields[0]).isEqualTo("1969-12-31 23:59:59.999999");
            assertThat(Long.parseLong(fields[1])).isEqualTo(whole);
            assertThat(Double.parseDouble(fields[2])).isEqualTo(decimal);
        }
        long[] smallest = {0, Long.MIN_VALUE + 1, Double.doubleToRawLongBits(-0.25), 0, 0};
        assertThat(written("csv", smallest)).contains(",-9223372036854775807,-0.25,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl"})
    void rows_thatHaveMuchInCommon_areWrittenAsEachAlone(String format) throws IOException {
        var random = new Random(11);
        long[][] rows = new long[20_000][];
        var alone = new StringBuilder(written(format));
        int head = alone.length();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new long[] {
                TIME + random.nextInt(3) * 400_000_000L,
                random.nextInt(3) == 0 ? Column.NONE : random.nextInt(2),
                Double.doubleToRawLongBits(random.nextInt(3) == 0 ? Double.NaN : random.nextInt(2) / 2.0),
                random.nextInt(2),
                random.nextInt(4) - 1
            };
            alone.append(written(format, rows[i]).substring(head));
        }

        assertThat(written(format, rows)).isEqualTo(alone.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl"})
    void passingTexts_atTheSamePlace_areAskedForInEachRow(String format) throws IOException {
        var texts = List.of("first", "second").iterator();
        var out = new ByteArrayOutputStream();
        var column = new Table("test", List.of(new Column("text", Column.Type.TEXT, "A text.")));
        try (TableWriter writer = TableFormat.named(format).orElseThrow().open(column, place -> texts.next(), out)) {
            writer.write(new long[] {TableFormat.PASSING});
            writer.write(new long[] {TableFormat.PASSING});
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).containsSubsequence("first", "second");
    }

    private static String lines(String format, int... texts) throws IOException {
        long[][] rows = new long[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            rows[i] = new long[] {TIME, -7, Double.doubleToRawLongBits(0.5), 1, texts[i]};
        }
        return written(format, rows);
    }

    private static String written(String format, long[]... rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (TableWriter writer = TableFormat.named(format).orElseThrow().open(TABLE, TEXTS::get, out)) {
            for (long[] row : rows) {
                writer.write(row);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
