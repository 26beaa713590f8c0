package dev.contrail.analyzer.export.table;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
        Column.Type[] types = table.types();
        var bytes = new Ascii(out, "uuuu-MM-dd'T'HH:mm:ss");
        var fields = new Fields(bytes, types, names, new EncodedTexts(texts, JsonLines::string));
        return new LineWriter(bytes, types, "{", "}\n", fields);
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
    private record Fields(Ascii out, Column.Type[] types, byte[][] names, EncodedTexts texts)
            implements LineWriter.Fields {
        @Override
        public void write(int place, long value) {
            Column.Type type = types[place];
            if (isThere(type, value)) {
                out.write(names[place]);
                write(type, value);
                out.write(',');
            }
        }

        private static boolean isThere(Column.Type type, long value) {
            return switch (type) {
                case TIME, FLAG -> true;
                case WHOLE -> value != Column.NONE;
                case DECIMAL -> Double.isFinite(Double.longBitsToDouble(value)); // JSON has no others
                case TEXT -> value != Column.NO_TEXT;
            };
        }

        private void write(Column.Type type, long value) {
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
    }
}
