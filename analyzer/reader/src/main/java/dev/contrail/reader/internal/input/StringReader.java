package dev.contrail.reader.internal.input;

import dev.contrail.reader.loss.DamageException;
import dev.contrail.reader.loss.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads strings in each of the encodings that a recording may use. */
public final class StringReader {
    private static final long NOT_ASCII = 0x8080_8080_8080_8080L;

    public static final int NULL = 0;
    public static final int EMPTY = 1;
    public static final int POOLED = 2;
    public static final int UTF8 = 3;
    public static final int CHARS = 4;
    public static final int LATIN1 = 5;

    private final Input in;
    private final Limits limits;

    public StringReader(Input in, Limits limits) {
        this.in = in;
        this.limits = limits;
    }

    /** The string at the input's position, which must not be in a constant pool. */
    @Nullable
    public String read() throws IOException {
        int encoding = in.readByte();
        return switch (encoding) {
            case NULL -> null;
            case EMPTY -> "";
            case UTF8, LATIN1, CHARS -> readText(encoding);
            default -> throw new DamageException("a string in unknown encoding " + encoding);
        };
    }

    /** The rest of a string whose encoding byte says that its text follows. */
    public String readText(int encoding) throws IOException {
        return readText(encoding, length());
    }

    /** The rest of a string whose encoding and length were read. */
    public String readText(int encoding, int length) throws IOException {
        if (encoding == CHARS) {
            return chars(length);
        }
        in.require(length);
        String text = decode(encoding, in.array(), in.offset(), length);
        in.skip(length);
        return text;
    }

    /** A text of so many bytes in an encoding that has no other length. */
    public static String decode(int encoding, byte[] bytes, int offset, int length) {
        return encoding == UTF8
                ? JvmText.of(bytes, offset, length)
                : new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
    }

    /** The length that stands before a string's text. */
    int length() throws IOException {
        long length = in.readVarint();
        limits.checkText(length);
        return (int) length;
    }

    /** Goes past a string of any encoding. */
    public void skip() throws IOException {
        int encoding = in.readByte();
        switch (encoding) {
            case NULL, EMPTY -> {}
            case POOLED -> in.readVarint();
            case UTF8, LATIN1 -> in.skip(length());
            case CHARS -> skipChars(length());
            default -> throw new DamageException("a string in unknown encoding " + encoding);
        }
    }

    private void skipChars(int length) throws IOException {
        for (int i = 0; i < length; i++) {
            in.readVarint();
        }
    }

    private String chars(int length) throws IOException {
        in.require(length); // a character has a byte at least: no room is made for a length that the file cannot hold
        if (isAscii(in.array(), in.offset(), length)) {
            return readText(LATIN1, length);
        }
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = (char) in.readVarint();
        }
        return new String(text);
    }

    /** Whether each character has one byte; then its length in bytes is that in characters. */
    public static boolean isAscii(byte[] bytes, int offset, int length) {
        int at = 0;
        for (; at + 8 <= length; at += 8) {
            if ((Varint.word(bytes, offset + at) & NOT_ASCII) != 0) {
                return false;
            }
        }
        int rest = length - at;
        return rest == 0 || (Varint.word(bytes, offset + at) & NOT_ASCII >>> 64 - 8 * rest) == 0;
    }
}
