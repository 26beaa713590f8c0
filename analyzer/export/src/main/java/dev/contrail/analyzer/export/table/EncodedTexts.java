package dev.contrail.analyzer.export.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** Texts as a format writes them, each that stays encoded when it is first met. */
final class EncodedTexts {
    private final IntFunction<String> texts;
    private final UnaryOperator<String> format;
    private byte[][] encoded = new byte[1 << 10][];

    EncodedTexts(IntFunction<String> texts, UnaryOperator<String> format) {
        this.texts = texts;
        this.format = format;
    }

    byte[] get(long place) {
        int index = Math.toIntExact(place);
        if (index >= TableFormat.PASSING) {
            return encode(index);
        }
        if (index >= encoded.length) {
            encoded = Arrays.copyOf(encoded, Math.max(index + 1, 2 * encoded.length));
        }
        byte[] bytes = encoded[index];
        if (bytes == null) {
            bytes = encode(index);
            encoded[index] = bytes;
        }
        return bytes;
    }

    private byte[] encode(int index) {
        return format.apply(texts.apply(index)).getBytes(StandardCharsets.UTF_8);
    }
}
