package dev.contrail.analyzer.export.table;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Comma-separated values as RFC 4180 has them, in UTF-8, with a line of names first; no value is an empty field.
 *
 * <p>A spreadsheet takes a text that begins with one of {@code = + - @} for a formula and runs it. Such a text is written
 * with an apostrophe before it, which spreadsheets hide; so is one that begins with an apostrophe, so that both can be told
 * apart.
 */
final class Csv implements TableFormat {
    private static final String FORMULA = "=+-@\t\r\n'";
    private static final String END_OF_LINE = "\r\n";

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public TableWriter open(Table table, IntFunction<String> texts, OutputStream out) {
        Column.Type[] types = table.types();
        var bytes = new Ascii(out, "uuuu-MM-dd HH:mm:ss");
        String head = table.columns().stream().map(Column::name).collect(Collectors.joining(","));
        bytes.write((head + END_OF_LINE).getBytes(StandardCharsets.UTF_8));
        var fields = new Fields(bytes, types, new EncodedTexts(texts, Csv::field));
        return new LineWriter(bytes, types, "", END_OF_LINE, fields);
    }

    static String field(String text) {
        String safe = text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        // An empty text is not no text.
        return plain && !safe.isEmpty() ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Fields(Ascii out, Column.Type[] types, EncodedTexts texts) implements LineWriter.Fields {
        @Override
        public void write(int place, long value) {
            switch (types[place]) {
                case TIME -> out.writeTime(value);
                case WHOLE -> {
                    if (value != Column.NONE) {
                        out.write(value);
                    }
                }
                case DECIMAL -> {
                    if (!Double.isNaN(Double.longBitsToDouble(value))) {
                        out.write(Double.longBitsToDouble(value));
                    }
                }
                case FLAG -> out.write(value == 0 ? Ascii.FALSE : Ascii.TRUE);
                case TEXT -> {
                    if (value != Column.NO_TEXT) {
                        out.write(texts.get(value));
                    }
                }
            }
            out.write(',');
        }
    }
}
