package dev.contrail.analyzer.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
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
    /** A hundredth of two to the power of the bits, rounded up: exact enough for any positive {@code int}. */
    private static final long HUNDREDTH = 0x51EB_851FL;

    private static final int HUNDREDTH_BITS = 37;
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
    private byte[] buffer = new byte[2 * SIZE];
    private int next;
    private long cachedSecond = Long.MIN_VALUE;
    private byte[] cachedText = {};
    private final byte[] cachedDigits = new byte[LONGEST_NUMBER];
    private long cachedNumber;
    private int cachedLength;

    /**
     * @param toSecond how the part of a time to the second is written
     */
    Ascii(OutputStream out, String toSecond) {
        this.out = out;
        this.toSecond = DateTimeFormatter.ofPattern(toSecond, Locale.ROOT);
    }

    /** Where the next byte goes, from the last one on that was written out. */
    int position() {
        return next;
    }

    void write(byte[] bytes) {
        makeRoom(bytes.length);
        System.arraycopy(bytes, 0, buffer, next, bytes.length);
        next += bytes.length;
    }

    /** Writes once more what stands between two positions. */
    void copy(int from, int to) {
        makeRoom(to - from);
        System.arraycopy(buffer, from, buffer, next, to - from);
        next += to - from;
    }

    /** Takes the last bytes back. */
    void takeBack(int bytes) {
        next -= bytes;
    }

    void write(char ascii) {
        makeRoom(1);
        buffer[next++] = (byte) ascii;
    }

    void write(long number) {
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
        if (number < cachedNumber || number - cachedNumber >= SECOND) {
            cacheBeginning(number / SECOND);
        }
        System.arraycopy(cachedDigits, 0, buffer, next, cachedLength);
        next += cachedLength;
        writeDigits((int) (number - cachedNumber), NANO_DIGITS);
    }

    private void cacheBeginning(long beginning) {
        byte[] digits = Long.toString(beginning).getBytes(StandardCharsets.US_ASCII);
        cachedNumber = beginning * SECOND;
        cachedLength = digits.length;
        System.arraycopy(digits, 0, cachedDigits, 0, cachedLength);
    }

    private void writeDigits(int number, int digits) {
        int rest = number;
        int at = next + digits;
        while (at - next >= 2) {
            int hundreds = hundreds(rest);
            int two = rest - 100 * hundreds;
            buffer[--at] = ONES[two];
            buffer[--at] = TENS[two];
            rest = hundreds;
        }
        if (at > next) {
            buffer[next] = ONES[rest];
        }
        next += digits;
    }

    /* A division by multiplication: the quicker of the JVM's two compilers divides, which takes many times as long. */
    private static int hundreds(int number) {
        return (int) (number * HUNDREDTH >>> HUNDREDTH_BITS);
    }

    private static int digits(int number) {
        int digits = 1;
        while (digits < POWERS.length && number >= POWERS[digits]) {
            digits++;
        }
        return digits;
    }

    /** A whole number without a fraction, others as Java writes them. */
    void write(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            write((long) number);
        } else {
            write(Double.toString(number).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** An instant to the microsecond: {@code 2026-01-31 23:59:59.123456}, the part to the second as the pattern has it. */
    void writeTime(long nanos) {
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

    private void makeRoom(int bytes) {
        if (bytes > buffer.length - next) {
            buffer = Arrays.copyOf(buffer, Math.max(next + bytes, 2 * buffer.length));
        }
    }

    /** Writes out what there is, if that is much; whether it was. */
    boolean flushWhenFull() throws IOException {
        boolean full = next >= SIZE;
        if (full) {
            flush();
        }
        return full;
    }

    void flush() throws IOException {
        out.write(buffer, 0, next);
        next = 0;
    }
}
