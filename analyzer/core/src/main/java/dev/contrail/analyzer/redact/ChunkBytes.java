package dev.contrail.analyzer.redact;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** A chunk's bytes with a position in them: numbers are read, texts are replaced where they stand. */
final class ChunkBytes {
    private static final int NULL = 0;
    private static final int EMPTY = 1;
    private static final int CONSTANT = 2;
    private static final int UTF8 = 3;
    private static final int CHARACTERS = 4;
    private static final int LATIN1 = 5;

    private final byte[] bytes;
    private int end;
    private int at;

    ChunkBytes(byte[] bytes) {
        this.bytes = bytes;
        this.end = bytes.length;
    }

    int at() {
        return at;
    }

    void moveTo(int position) throws NotUnderstoodException {
        if (position < 0 || position > end) {
            throw damage();
        }
        at = position;
    }

    /** Lets nothing be read behind a position until it is called again. */
    void endAt(int position) throws NotUnderstoodException {
        if (position < at || position > bytes.length) {
            throw damage();
        }
        end = position;
    }

    int length() {
        return bytes.length;
    }

    boolean hasMore() {
        return at < end;
    }

    NotUnderstoodException damage() {
        return new NotUnderstoodException("damaged near its byte " + at);
    }

    int unsignedByte() throws NotUnderstoodException {
        if (at >= end) {
            throw damage();
        }
        return bytes[at++] & 0xFF;
    }

    void skip(long count) throws NotUnderstoodException {
        if (count < 0 || count > end - at) {
            throw damage();
        }
        at += (int) count;
    }

    /** A number of one to nine bytes, the lowest seven bits first. */
    long number() throws NotUnderstoodException {
        long value = 0;
        for (int shift = 0; shift < 56; shift += 7) {
            int next = unsignedByte();
            value |= (next & 0x7FL) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        return value | (long) unsignedByte() << 56;
    }

    /** A number that counts what follows: each of these takes a byte at least. */
    int count() throws NotUnderstoodException {
        long count = number();
        if (count < 0 || count > end - at) {
            throw damage();
        }
        return (int) count;
    }

    /** Reads the text here; empty when it is none, or stands in a pool. */
    String text() throws NotUnderstoodException {
        var read = new StringBuilder();
        replaceText(text -> {
            read.append(text);
            return text;
        });
        return read.toString();
    }

    /** Replaces the text here by another that takes the same room, and goes behind it. */
    void replaceText(UnaryOperator<String> replacement) throws NotUnderstoodException {
        int encoding = unsignedByte();
        switch (encoding) {
            case NULL, EMPTY -> {}
            case CONSTANT -> number();
            case UTF8 -> replace(StandardCharsets.UTF_8, replacement);
            case LATIN1 -> replace(StandardCharsets.ISO_8859_1, replacement);
            case CHARACTERS -> replaceCharacters(replacement);
            default -> throw damage();
        }
    }

    private void replace(Charset charset, UnaryOperator<String> replacement) throws NotUnderstoodException {
        int length = count();
        byte[] old = Arrays.copyOfRange(bytes, at, at + length);
        String text = new String(old, charset);
        String other = replacement.apply(text);
        if (!other.equals(text)) {
            byte[] encoded = other.getBytes(charset);
            write(encoded.length == length ? encoded : blank(length));
        } else if (!Arrays.equals(text.getBytes(charset), old)) {
            write(blank(length)); // not a text of that charset: who knows what it is
        } else {
            at += length;
        }
    }

    private static byte[] blank(int length) {
        byte[] blank = new byte[length];
        Arrays.fill(blank, (byte) '?');
        return blank;
    }

    private void write(byte[] encoded) {
        System.arraycopy(encoded, 0, bytes, at, encoded.length);
        at += encoded.length;
    }

    private void replaceCharacters(UnaryOperator<String> replacement) throws NotUnderstoodException {
        int length = count();
        int start = at;
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) number());
        }
        String other = replacement.apply(text.toString());
        if (start + other.chars().map(ChunkBytes::room).sum() != at) {
            throw damage(); // no recorder writes a character with more bytes than it needs
        }
        at = start;
        for (int i = 0; i < other.length(); i++) {
            writeCharacter(other.charAt(i));
        }
    }

    private static int room(int character) {
        return character < 0x80 ? 1 : character < 0x4000 ? 2 : 3;
    }

    private void writeCharacter(char character) {
        int rest = character;
        while (rest >= 0x80) {
            bytes[at++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
    }
}
