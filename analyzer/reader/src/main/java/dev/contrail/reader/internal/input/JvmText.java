package dev.contrail.reader.internal.input;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text that is marked as UTF-8. The JVM writes names of threads and classes in its modified form, where a character
 * outside the basic plane is two surrogates of three bytes each, which UTF-8 forbids; such pairs are put together.
 */
public final class JvmText {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int PAIR = 6;

    private JvmText() {}

    /** The text of these bytes; what is no text in either form is U+FFFD. */
    public static String of(byte[] bytes, int offset, int length) {
        String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : ofPairs(Arrays.copyOfRange(bytes, offset, offset + length));
    }

    private static String ofPairs(byte[] bytes) {
        byte[] joined = new byte[bytes.length];
        int end = 0;
        for (int at = 0; at < bytes.length; ) {
            if (isPair(bytes, at)) {
                int codePoint = Character.toCodePoint(surrogate(bytes, at), surrogate(bytes, at + PAIR / 2));
                byte[] character = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(character, 0, joined, end, character.length);
                end += character.length;
                at += PAIR;
            } else {
                joined[end++] = bytes[at++];
            }
        }
        return new String(joined, 0, end, StandardCharsets.UTF_8);
    }

    private static boolean isPair(byte[] bytes, int at) {
        return at + PAIR <= bytes.length
                && isThree(bytes, at)
                && isThree(bytes, at + PAIR / 2)
                && Character.isSurrogatePair(surrogate(bytes, at), surrogate(bytes, at + PAIR / 2));
    }

    /** Whether three bytes stand for one character from U+D000 on. */
    private static boolean isThree(byte[] bytes, int at) {
        return bytes[at] == (byte) 0xED && (bytes[at + 1] & 0xC0) == 0x80 && (bytes[at + 2] & 0xC0) == 0x80;
    }

    private static char surrogate(byte[] bytes, int at) {
        return (char) ((bytes[at] & 0xF) << 12 | (bytes[at + 1] & 0x3F) << 6 | bytes[at + 2] & 0x3F);
    }
}
