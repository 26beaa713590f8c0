package dev.contrail.analyzer.export.timeline;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A protobuf message that is filled field by field, as protobuf.dev/programming-guides/encoding tells. */
final class ProtoMessage {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int FIRST_BYTES = 256;
    private static final int LONGEST_NUMBER = 10;
    private static final int VARINT = 0;
    private static final int FIXED = 1;
    private static final int BYTES = 2;

    private byte[] bytes = new byte[FIRST_BYTES];
    private int size;

    /** Empties it. */
    void clear() {
        size = 0;
    }

    /** A whole number or an enum's. */
    void number(int field, long value) {
        tag(field, VARINT);
        varint(value);
    }

    /** A whole number in eight bytes. */
    void fixed(int field, long value) {
        tag(field, FIXED);
        need(Long.BYTES);
        WORD.set(bytes, size, value);
        size += Long.BYTES;
    }

    /** A number with a fraction. */
    void decimal(int field, double value) {
        fixed(field, Double.doubleToRawLongBits(value));
    }

    /** A text. */
    void text(int field, String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        content(field, encoded, encoded.length);
    }

    /** A message in this one. */
    void message(int field, ProtoMessage inner) {
        content(field, inner.bytes, inner.size);
    }

    /** Fields that are encoded. */
    void fields(byte[] encoded) {
        append(encoded, encoded.length);
    }

    /** How many bytes its fields have. */
    int size() {
        return size;
    }

    /** Its fields, encoded. */
    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Writes its fields. */
    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    private void content(int field, byte[] from, int length) {
        tag(field, BYTES);
        varint(length);
        append(from, length);
    }

    private void append(byte[] from, int length) {
        need(length);
        System.arraycopy(from, 0, bytes, size, length);
        size += length;
    }

    private void tag(int field, int kind) {
        varint((long) field << 3 | kind);
    }

    private void varint(long value) {
        need(LONGEST_NUMBER);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    private void need(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
