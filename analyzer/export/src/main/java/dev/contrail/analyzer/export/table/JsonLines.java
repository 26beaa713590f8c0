package dev.contrail.analyzer.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;

/** An object on a line for each row, in UTF-8; a field without a value is left out. */
final class JsonLines implements TableFormat {
    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public TableWriter open(Table table, IntFunction<String> texts, OutputStream out) {
        byte[][] names = table.columns().stream()
                .map(column -> (string(column.name()) + ":").getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        return new Writer(
                new Ascii(out, "uuuu-MM-dd'T'HH:mm:ss"),
                table.columns(),
                names,
                new EncodedTexts(texts, JsonLines::string));
    }

    static String string(String text) {
        var out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c) && !isPaired(text, i)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Writer(Ascii out, List<Column> columns, byte[][] names, EncodedTexts texts) implements TableWriter {
        @Override
        public void write(long[] row) throws IOException {
            char before = '{';
            for (int place = 0; place < row.length; place++) {
                long value = row[place];
                Column.Type type = columns.get(place).type();
                if (isThere(type, value)) {
                    out.write(before);
                    out.write(names[place]);
                    write(type, value);
                    before = ',';
                }
            }
            if (before == '{') {
                out.write(before);
            }
            out.write('}');
            out.write('\n');
        }

        private static boolean isThere(Column.Type type, long value) {
            return switch (type) {
                case TIME, FLAG -> true;
                case WHOLE -> value != Column.NONE;
                case DECIMAL -> Double.isFinite(Double.longBitsToDouble(value)); // JSON has no others
                case TEXT -> value != Column.NO_TEXT;
            };
        }

        private void write(Column.Type type, long value) throws IOException {
            switch (type) {
                case TIME -> {
                    out.write('"');
                    out.writeTime(value);
                    out.write('Z');
                    out.write('"');
                }
                case WHOLE -> out.write(value);
                case DECIMAL -> out.write(Double.longBitsToDouble(value));
                case FLAG -> out.write(value == 0 ? Ascii.FALSE : Ascii.TRUE);
                case TEXT -> out.write(texts.get(value));
            }
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
