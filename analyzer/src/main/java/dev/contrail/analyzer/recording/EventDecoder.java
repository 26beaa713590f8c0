package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;

/** Reads the events of one type of one chunk into its appender's row. */
final class EventDecoder {
    /* This is where the time goes when a recording is read. So the bytes of the event are in one array, the place in it
     * is a local variable, and what is frequent (numbers, short texts) is done without leaving one loop. The loop's method
     * is too long for the JVM to copy into each of its callers, which makes it compile once. */
    private final RowAppender appender;
    private final Row row;
    private final ChunkContext chunk;
    private final TextCache texts;
    private final int[] ops;
    private final int[] slots;
    private final long[] typeIds;
    private final Layout[] layouts;
    private final Clock clock;
    private final boolean allFields;
    private final int timeFields;
    private final EventBefore before;
    private boolean again;
    private long startTicks;
    private int textEnd;

    EventDecoder(Metadata.Type type, RowAppender appender, ChunkContext chunk) throws DamageException {
        this.appender = appender;
        this.row = appender.row;
        this.chunk = chunk;
        this.texts = chunk.texts();
        this.clock = chunk.clock();
        Step[] steps = Step.of(type, row, chunk.metadata(), chunk.layouts());
        this.ops = new int[steps.length];
        this.slots = new int[steps.length];
        this.typeIds = new long[steps.length];
        this.layouts = new Layout[steps.length];
        for (int i = 0; i < steps.length; i++) {
            ops[i] = steps[i].op();
            slots[i] = steps[i].slot();
            typeIds[i] = steps[i].typeId();
            layouts[i] = steps[i].layout();
        }
        this.allFields = steps.length == type.fields().size();
        this.timeFields = timeFields(ops);
        this.before = new EventBefore(ops.length);
    }

    /** How many fields at the start tell its time, which differs from event to event; all when others do so, too. */
    private static int timeFields(int[] ops) {
        int count = 0;
        while (count < ops.length && isTime(ops[count])) {
            count++;
        }
        for (int i = count; i < ops.length; i++) {
            if (isTime(ops[i])) {
                return ops.length;
            }
        }
        return count;
    }

    private static boolean isTime(int op) {
        return op == Step.START || op == Step.DURATION;
    }

    /**
     * Reads an event whose size and type were read already, and appends it.
     *
     * @param in at its first field; the whole event is in the window
     * @param size how many bytes it has from there
     * @return false when it is damaged; nothing is appended then
     */
    boolean decode(Input in, int size) throws IOException {
        startTicks = 0;
        row.duration = 0;
        if (!readFields(in, size)) {
            before.forget();
            return false;
        }
        if (row.thread == Trace.ABSENT) {
            row.thread = chunk.thread(0);
        }
        row.start = clock.nanos(startTicks);
        if (again) {
            appender.appendAgain();
        } else {
            appender.append();
        }
        return true;
    }

    private boolean readFields(Input in, int size) throws IOException {
        try {
            return fieldsEnd(in, size);
        } catch (DamageException e) {
            return false;
        }
    }

    private boolean fieldsEnd(Input in, int size) throws IOException {
        long window = in.window();
        long endPosition = in.position() + size;
        int[] lengths = before.lengths();
        byte[] bytes = in.array();
        int at = in.offset();
        int end = at + size;
        int firstCompared = at;
        int there = before.start(in); // where the event before has what this one has here
        again = there != EventBefore.NOWHERE;
        for (int i = 0; i < ops.length; i++) {
            if (i >= timeFields) {
                firstCompared = i == timeFields ? at : firstCompared;
                if (there != EventBefore.NOWHERE) {
                    int same = EventBefore.sameBytes(bytes, at, there, end - at);
                    while (i < ops.length && lengths[i] <= same) {
                        same -= lengths[i];
                        at += lengths[i];
                        there += lengths[i];
                        i++;
                    }
                    if (i == ops.length) {
                        break;
                    }
                    again = false;
                    there += lengths[i];
                }
            }
            if (at >= end) {
                return false;
            }
            int start = at;
            int op = ops[i];
            if (op <= Step.LAST_NUMBER) {
                long value = bytes[at];
                if (value >= 0) {
                    at++;
                } else {
                    long word = Varint.word(bytes, at);
                    int length = Varint.length(word);
                    value = Varint.value(word, length, bytes[at + 8]);
                    at += length;
                }
                takeNumber(i, value);
            } else if (isTextTaken(i, bytes, at, end)) {
                at = textEnd;
            } else {
                in.seekInWindow(at);
                takeOther(i, in);
                bytes = in.array(); // the window may have moved
                at = in.offset();
                end = at + (int) (endPosition - in.position());
                there = in.window() == window ? there : EventBefore.NOWHERE;
            }
            lengths[i] = at - start;
        }
        if (timeFields < ops.length) {
            before.replaceBy(in, window, firstCompared);
        }
        return (allFields ? at == end : at <= end) && row.duration >= 0 && clock.isPlausible(startTicks);
    }

    private void takeNumber(int step, long value) throws IOException {
        long[] values = row.values();
        int slot = slots[step];
        switch (ops[step]) {
            case Step.SKIP_NUMBER -> {}
            case Step.START -> startTicks = value;
            case Step.DURATION -> row.duration = clock.durationNanos(value);
            case Step.EVENT_THREAD -> row.thread = chunk.thread(value);
            case Step.SHORT -> values[slot] = (short) value;
            case Step.INT -> values[slot] = withSign(value);
            case Step.LONG -> values[slot] = value;
            case Step.CHAR -> values[slot] = chunk.character((char) value);
            case Step.POOLED_TEXT -> values[slot] = chunk.pooledText(value);
            case Step.CLASS -> values[slot] = chunk.className(value);
            case Step.THREAD_NAME -> values[slot] = chunk.threadName(value);
            default -> values[slot] = chunk.simpleText(typeIds[step], value);
        }
    }

    /** An int is written as the varint of its 32 bits, without its sign. */
    private static int withSign(long varint) {
        return (int) varint;
    }

    /** Takes or passes a text; false when it must be read another way. It ends at {@link #textEnd}. */
    private boolean isTextTaken(int step, byte[] bytes, int at, int end) throws IOException {
        switch (ops[step]) {
            case Step.TEXT:
                int text = text(bytes, at, end);
                row.values()[slots[step]] = text;
                return text != TextCache.UNKNOWN;
            case Step.SKIP_TEXT:
                return isTextPassed(bytes, at, end);
            default:
                return false;
        }
    }

    /** The index of the text at a place, which then ends at {@link #textEnd}; unknown when it is long or unusual. */
    private int text(byte[] bytes, int at, int end) throws IOException {
        int encoding = bytes[at];
        switch (encoding) {
            case StringReader.NULL:
                textEnd = at + 1;
                return Trace.ABSENT;
            case StringReader.POOLED:
                long word = Varint.word(bytes, at + 1);
                int length = Varint.length(word);
                textEnd = at + 1 + length;
                return chunk.pooledText(Varint.value(word, length, bytes[at + 9]));
            case StringReader.UTF8, StringReader.CHARS, StringReader.LATIN1:
                int characters = bytes[at + 1];
                textEnd = at + 2 + characters;
                return textEnd <= end ? texts.text(encoding, bytes, at + 2, characters) : TextCache.UNKNOWN;
            default:
                return TextCache.UNKNOWN;
        }
    }

    private boolean isTextPassed(byte[] bytes, int at, int end) {
        int encoding = bytes[at];
        switch (encoding) {
            case StringReader.NULL, StringReader.EMPTY:
                textEnd = at + 1;
                return true;
            case StringReader.POOLED:
                textEnd = at + 1 + Varint.length(Varint.word(bytes, at + 1));
                return true;
            case StringReader.UTF8, StringReader.CHARS, StringReader.LATIN1:
                int characters = bytes[at + 1];
                textEnd = at + 2 + characters;
                return characters >= 0
                        && textEnd <= end
                        && (encoding != StringReader.CHARS || StringReader.isAscii(bytes, at + 2, characters));
            default:
                return false;
        }
    }

    private void takeOther(int step, Input in) throws IOException {
        int slot = slots[step];
        switch (ops[step]) {
            case Step.TEXT -> row.set(slot, chunk.text(in));
            case Step.BYTE -> row.set(slot, in.readByte());
            case Step.FLOAT -> row.setDecimal(slot, Float.intBitsToFloat(in.readInt()));
            case Step.DOUBLE -> row.setDecimal(slot, Double.longBitsToDouble(in.readLong()));
            default -> layouts[step].skip(in, chunk.strings());
        }
    }
}
