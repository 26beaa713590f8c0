package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;

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
    private final TextMemo[] memos;
    private final TextMemo[] otherMemos;
    private long startTicks;
    private int textEnd;

    EventDecoder(Metadata.Type type, RowAppender appender, ChunkContext chunk) throws DamageException {
        this.appender = appender;
        this.row = appender.row;
        this.chunk = chunk;
        this.texts = chunk.texts();
        this.clock = chunk.clock();
        Step[] steps = Step.of(type, row, chunk.metadata(), chunk.layouts());
        this.ops = Arrays.stream(steps).mapToInt(Step::op).toArray();
        this.slots = Arrays.stream(steps).mapToInt(Step::slot).toArray();
        this.typeIds = Arrays.stream(steps).mapToLong(Step::typeId).toArray();
        this.layouts = Arrays.stream(steps).map(Step::layout).toArray(Layout[]::new);
        this.allFields = steps.length == type.fields().size();
        this.timeFields = timeFields(ops);
        this.before = new EventBefore(timeFields, ops.length);
        this.memos = memos();
        this.otherMemos = memos();
    }

    /** How many fields at the start tell its time, which differs from event to event; -1 when others do so, too. */
    private static int timeFields(int[] ops) {
        int count = 0;
        while (count < ops.length && isTime(ops[count])) {
            count++;
        }
        boolean more = Arrays.stream(ops).skip(count).anyMatch(EventDecoder::isTime);
        return more ? -1 : count;
    }

    private static boolean isTime(int op) {
        return op == Step.START || op == Step.DURATION;
    }

    private TextMemo[] memos() {
        return Stream.generate(TextMemo::new).limit(ops.length).toArray(TextMemo[]::new);
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
        appender.append();
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
        long endPosition = in.position() + size;
        long[] values = row.values();
        byte[] bytes = in.array();
        int at = in.offset();
        int end = at + size;
        for (int i = 0; i < ops.length; i++) {
            if (i == timeFields) {
                i = before.firstToRead(in, at, end);
                at = before.place(i);
                if (i == ops.length) {
                    break;
                }
            }
            if (at >= end) {
                return false;
            }
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
                switch (op) {
                    case Step.SKIP_NUMBER -> {}
                    case Step.START -> startTicks = value;
                    case Step.DURATION -> row.duration = clock.durationNanos(value);
                    case Step.EVENT_THREAD -> row.thread = chunk.thread(value);
                    case Step.SHORT -> values[slots[i]] = (short) value;
                    case Step.INT -> values[slots[i]] = withSign(value);
                    case Step.LONG -> values[slots[i]] = value;
                    case Step.CHAR -> values[slots[i]] = chunk.character((char) value);
                    case Step.POOLED_TEXT -> values[slots[i]] = chunk.pooledText(value);
                    case Step.CLASS -> values[slots[i]] = chunk.className(value);
                    case Step.THREAD_NAME -> values[slots[i]] = chunk.threadName(value);
                    default -> values[slots[i]] = chunk.simpleText(typeIds[i], value);
                }
            } else {
                int text = op == Step.TEXT ? rememberedText(i, bytes, at, end) : TextCache.UNKNOWN;
                if (text != TextCache.UNKNOWN) {
                    values[slots[i]] = text;
                    at = textEnd;
                } else {
                    in.seekInWindow(at);
                    takeOther(i, in);
                    bytes = in.array(); // the window may have moved
                    at = in.offset();
                    end = at + (int) (endPosition - in.position());
                }
            }
            before.ends(i, at);
        }
        return (allFields ? at == end : at <= end) && row.duration >= 0 && clock.isPlausible(startTicks);
    }

    /** An int is written as the varint of its 32 bits, without its sign. */
    private static int withSign(long varint) {
        return (int) varint;
    }

    private int rememberedText(int step, byte[] bytes, int at, int end) throws IOException {
        TextMemo memo = memos[step];
        if (!memo.matches(bytes, at)) {
            TextMemo other = otherMemos[step];
            memos[step] = other;
            otherMemos[step] = memo;
            memo = other;
            if (!memo.matches(bytes, at)) {
                int text = text(bytes, at, end);
                if (text != TextCache.UNKNOWN) {
                    memo.remember(bytes, at, textEnd - at, text);
                }
                return text;
            }
        }
        textEnd = at + memo.size();
        return memo.text();
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
