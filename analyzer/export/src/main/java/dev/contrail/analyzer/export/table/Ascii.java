package dev.contrail.analyzer.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Bytes on their way out, and numbers and times written without a string for each. */
final class Ascii {
    static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

    private static final int SIZE = 1 << 16;
    private static final int LONGEST_NUMBER = 32;
    private static final long SECOND = 1_000_000_000;
    private static final int MICRO_DIGITS = 6;

    private final OutputStream out;
    private final DateTimeFormatter toSecond;
    private final byte[] buffer = new byte[SIZE];
    private int next;
    private long cachedSecond = Long.MIN_VALUE;
    private byte[] cachedText = {};

    /**
     * @param toSecond how the part of a time to the second is written
     */
    Ascii(OutputStream out, String toSecond) {
        this.out = out;
        this.toSecond = DateTimeFormatter.ofPattern(toSecond, Locale.ROOT);
    }

    void write(byte[] bytes) throws IOException {
        if (bytes.length > SIZE - next) {
            flush();
            if (bytes.length > SIZE) {
                out.write(bytes);
                return;
            }
        }
        System.arraycopy(bytes, 0, buffer, next, bytes.length);
        next += bytes.length;
    }

    void write(char ascii) throws IOException {
        makeRoom(1);
        buffer[next++] = (byte) ascii;
    }

    void write(long number) throws IOException {
        if (number == Long.MIN_VALUE) {
            write(Long.toString(number).getBytes(StandardCharsets.US_ASCII)); // it has no opposite
            return;
        }
        makeRoom(LONGEST_NUMBER);
        if (number < 0) {
            buffer[next++] = '-';
        }
        writeDigits(Math.abs(number), digits(Math.abs(number)));
    }

    private void writeDigits(long number, int digits) {
        long rest = number;
        for (int at = next + digits - 1; at >= next; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        next += digits;
    }

    private static int digits(long number) {
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        return digits;
    }

    /** A whole number without a fraction, others as Java writes them. */
    void write(double number) throws IOException {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            write((long) number);
        } else {
            write(Double.toString(number).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** An instant to the microsecond: {@code 2026-01-31 23:59:59.123456}, the part to the second as the pattern has it. */
    void writeTime(long nanos) throws IOException {
        long second = Math.floorDiv(nanos, SECOND);
        if (second != cachedSecond) {
            cachedSecond = second;
            cachedText = toSecond.format(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC))
                    .getBytes(StandardCharsets.US_ASCII);
        }
        write(cachedText);
        makeRoom(LONGEST_NUMBER);
        buffer[next++] = '.';
        writeDigits(Math.floorMod(nanos, SECOND) / 1_000, MICRO_DIGITS);
    }

    private void makeRoom(int bytes) throws IOException {
        if (bytes > SIZE - next) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(buffer, 0, next);
        next = 0;
    }
}
