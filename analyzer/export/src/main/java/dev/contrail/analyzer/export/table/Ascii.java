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
    private static final int NANO_DIGITS = 9;
    private static final int[] POWERS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };
    /** The digits of numbers below a hundred. */
    private static final byte[] TENS = new byte[100];

    private static final byte[] ONES = new byte[100];

    static {
        for (int number = 0; number < ONES.length; number++) {
            TENS[number] = (byte) ('0' + number / 10);
            ONES[number] = (byte) ('0' + number % 10);
        }
    }

    private final OutputStream out;
    private final DateTimeFormatter toSecond;
    private final byte[] buffer = new byte[SIZE];
    private int next;
    private long cachedSecond = Long.MIN_VALUE;
    private byte[] cachedText = {};
    private final byte[] cachedDigits = new byte[LONGEST_NUMBER];
    private long cachedBeginning;
    private int cachedLength;

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
        writePositive(Math.abs(number));
    }

    /* What begins as the last large number did is mostly a time: its beginning is copied. */
    private void writePositive(long number) {
        if (number < SECOND) {
            writeDigits((int) number, digits((int) number));
            return;
        }
        long beginning = number / SECOND;
        if (beginning == cachedBeginning) {
            System.arraycopy(cachedDigits, 0, buffer, next, cachedLength);
            next += cachedLength;
        } else {
            int start = next;
            writePositive(beginning);
            cachedBeginning = beginning;
            cachedLength = next - start;
            System.arraycopy(buffer, start, cachedDigits, 0, cachedLength);
        }
        writeDigits((int) (number - beginning * SECOND), NANO_DIGITS);
    }

    private void writeDigits(int number, int digits) {
        int rest = number;
        int at = next + digits;
        for (; at - next >= 2; rest /= 100) {
            int two = rest % 100;
            buffer[--at] = ONES[two];
            buffer[--at] = TENS[two];
        }
        if (at > next) {
            buffer[next] = ONES[rest];
        }
        next += digits;
    }

    private static int digits(int number) {
        int digits = 1;
        while (digits < POWERS.length && number >= POWERS[digits]) {
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
        writeDigits((int) (nanos - second * SECOND) / 1_000, MICRO_DIGITS);
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
