package dev.contrail.reader.internal.decode;

import dev.contrail.reader.event.Row;
import dev.contrail.reader.internal.constants.TextCache;
import dev.contrail.reader.internal.framing.Clock;
import dev.contrail.reader.internal.input.Input;
import dev.contrail.reader.internal.input.StringReader;
import dev.contrail.reader.internal.input.Varint;
import dev.contrail.reader.internal.types.Layout;
import dev.contrail.reader.internal.types.Part;
import dev.contrail.reader.internal.types.Step;
import java.io.IOException;

/** Reads the fields of the events of one type into a row. */
final class FieldReader {
    /** The field was read, and the window moved: the next one stands at the input's position. */
    static final int MOVED = -1;

    private final Row row;
    private final long[] values;
    private final ChunkContext chunk;
    private final TextCache texts;
    private final Clock clock;
    private final int[] ops;
    private final int[] slots;
    private final long[] typeIds;
    private final Layout[] layouts;
    private final Part.Time[] times;
    private long ticks;

    FieldReader(Step[] steps, Row row, ChunkContext chunk) {
        this.row = row;
        this.values = row.values();
        this.chunk = chunk;
        this.texts = chunk.texts();
        this.clock = chunk.clock();
        this.ops = new int[steps.length];
        this.slots = new int[steps.length];
        this.typeIds = new long[steps.length];
        this.layouts = new Layout[steps.length];
        this.times = new Part.Time[steps.length];
        for (int i = 0; i < steps.length; i++) {
            ops[i] = steps[i].op();
            slots[i] = steps[i].slot();
            typeIds[i] = steps[i].typeId();
            layouts[i] = steps[i].layout();
            times[i] = steps[i].time();
        }
    }

    /** When the event starts that is being read, in ticks. */
    long ticks() {
        return ticks;
    }

    /** Before an event is read, which may have no time. */
    void forgetTime() {
        ticks = 0;
        row.duration = 0;
    }

    /** Takes the value of a field that tells when the event starts. */
    void takeStart(long value) {
        ticks = value;
    }

    /** Takes the value of a field that tells how long the event is, in ticks. */
    void takeDuration(long value) {
        row.duration = clock.durationNanos(value);
    }

    /**
     * Reads a field that starts at a place in the window.
     *
     * @param end where its event ends, in the window
     * @return where the next field starts; or {@link #MOVED}
     */
    int read(int field, Input in, byte[] bytes, int at, int end) throws IOException {
        int op = ops[field];
        if (op > Step.LAST_NUMBER) {
            return readOther(op, field, in, bytes, at, end);
        }
        takeNumber(op, field, Varint.value(bytes, at));
        return at + Varint.length(bytes, at);
    }

    private void takeNumber(int op, int field, long value) throws IOException {
        switch (op) {
            case Step.SKIP_NUMBER -> {}
            case Step.START -> takeStart(value);
            case Step.DURATION -> takeDuration(value);
            case Step.EVENT_THREAD -> row.thread = chunk.thread(value);
            case Step.SHORT -> values[slots[field]] = (short) value;
            case Step.INT -> values[slots[field]] = withSign(value);
            case Step.LONG -> values[slots[field]] = value;
            case Step.TIME -> values[slots[field]] = times[field].nanos(value, clock);
            case Step.CHAR -> values[slots[field]] = chunk.character((char) value);
            case Step.POOLED_TEXT -> values[slots[field]] = chunk.pooledText(value);
            case Step.CLASS -> values[slots[field]] = chunk.className(value);
            case Step.THREAD -> values[slots[field]] = chunk.threadValue(value);
            case Step.METHOD -> values[slots[field]] = chunk.methodName(typeIds[field], value);
            case Step.STACK_TRACE -> values[slots[field]] = chunk.stackTrace(typeIds[field], value);
            default -> values[slots[field]] = chunk.simpleText(typeIds[field], value);
        }
    }

    /** An int is written as the varint of its 32 bits, without its sign. */
    private static int withSign(long varint) {
        return (int) varint;
    }

    /* One method, too long for the JVM to copy into its caller: that need not be compiled again when the first text is met
     * that is not in the cache. */
    private int readOther(int op, int field, Input in, byte[] bytes, int at, int end) throws IOException {
        switch (op) {
            case Step.BYTE:
                values[slots[field]] = bytes[at];
                return at + 1;
            case Step.FLOAT:
                int bits = Integer.reverseBytes((int) Varint.word(bytes, at));
                row.setDecimal(slots[field], Float.intBitsToFloat(bits));
                return at + Float.BYTES;
            case Step.DOUBLE:
                values[slots[field]] = Long.reverseBytes(Varint.word(bytes, at));
                return at + Double.BYTES;
            case Step.SKIP:
                return readSlowly(op, field, in, at);
            default:
                break;
        }
        boolean wanted = op == Step.TEXT;
        int encoding = bytes[at];
        int text = Row.ABSENT;
        int next;
        switch (encoding) {
            case StringReader.NULL:
                next = at + 1;
                break;
            case StringReader.POOLED:
                next = at + 1 + Varint.length(bytes, at + 1);
                if (wanted) {
                    text = chunk.pooledText(Varint.value(bytes, at + 1));
                }
                break;
            case StringReader.UTF8, StringReader.CHARS, StringReader.LATIN1:
                int characters = bytes[at + 1];
                next = at + 2 + characters;
                if (characters < 0 || next > end) {
                    return readSlowly(op, field, in, at);
                }
                if (wanted) {
                    text = texts.text(encoding, bytes, at + 2, characters);
                } else if (encoding == StringReader.CHARS && !StringReader.isAscii(bytes, at + 2, characters)) {
                    text = TextCache.UNKNOWN;
                }
                break;
            default:
                return readSlowly(op, field, in, at);
        }
        if (text == TextCache.UNKNOWN) {
            return readSlowly(op, field, in, at);
        }
        if (wanted) {
            values[slots[field]] = text;
        }
        return next;
    }

    private int readSlowly(int op, int field, Input in, int at) throws IOException {
        long window = in.window();
        in.seekInWindow(at);
        if (op == Step.TEXT) {
            values[slots[field]] = chunk.text(in);
        } else {
            layouts[field].skip(in, chunk.strings());
        }
        return in.window() == window ? in.offset() : MOVED;
    }
}
