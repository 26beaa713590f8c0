package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.util.stream.Stream;

/** Reads the events of one type of one chunk into its appender's row. */
final class EventDecoder {
    /* This is where the time goes when a recording is read. So the bytes of the event are in one array, the place in it
     * is a local variable, and what is frequent (numbers, short texts) is done without leaving here. */
    private final RowAppender appender;
    private final Row row;
    private final ChunkContext chunk;
    private final TextCache texts;
    private final Step[] steps;
    private final Clock clock;
    private final boolean allFields;
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
        this.steps = Step.of(type, row, chunk.metadata(), chunk.layouts());
        this.allFields = steps.length == type.fields().size();
        this.memos = memos();
        this.otherMemos = memos();
    }

    private TextMemo[] memos() {
        return Stream.generate(TextMemo::new).limit(steps.length).toArray(TextMemo[]::new);
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
        row.thread = Trace.ABSENT;
        if (!readFields(in, size)) {
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
        byte[] bytes = in.array();
        int at = in.offset();
        int end = at + size;
        for (int i = 0; i < steps.length; i++) {
            Step step = steps[i];
            if (at >= end) {
                return false;
            }
            if (step.op() <= Step.LAST_NUMBER) {
                long value = bytes[at];
                if (value >= 0) {
                    at++;
                } else {
                    long word = Varint.word(bytes, at);
                    int length = Varint.length(word);
                    value = Varint.value(word, length, bytes[at + 8]);
                    at += length;
                }
                take(step, value);
                continue;
            }
            int text = step.op() == Step.TEXT ? rememberedText(i, bytes, at, end) : TextCache.UNKNOWN;
            if (text != TextCache.UNKNOWN) {
                row.set(step.slot(), text);
                at = textEnd;
            } else {
                in.seekInWindow(at);
                takeOther(step, in);
                bytes = in.array();
                at = in.offset();
                end = at + (int) (endPosition - in.position());
            }
        }
        return (allFields ? at == end : at <= end) && row.duration >= 0 && clock.isPlausible(startTicks);
    }

    /** An int is written as the varint of its 32 bits, without its sign. */
    private static int withSign(long varint) {
        return (int) varint;
    }

    private void take(Step step, long value) throws IOException {
        switch (step.op()) {
            case Step.SKIP_NUMBER -> {}
            case Step.START -> startTicks = value;
            case Step.DURATION -> row.duration = clock.durationNanos(value);
            case Step.EVENT_THREAD -> row.thread = chunk.thread(value);
            case Step.SHORT -> row.set(step.slot(), (short) value);
            case Step.INT -> row.set(step.slot(), withSign(value));
            case Step.LONG -> row.set(step.slot(), value);
            case Step.CHAR -> row.set(step.slot(), chunk.character((char) value));
            case Step.POOLED_TEXT -> row.set(step.slot(), chunk.pooledText(value));
            case Step.CLASS -> row.set(step.slot(), chunk.className(value));
            default -> row.set(step.slot(), chunk.threadName(value));
        }
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

    private void takeOther(Step step, Input in) throws IOException {
        switch (step.op()) {
            case Step.TEXT -> row.set(step.slot(), chunk.text(in));
            case Step.BYTE -> row.set(step.slot(), in.readByte());
            case Step.FLOAT -> row.setDecimal(step.slot(), Float.intBitsToFloat(in.readInt()));
            case Step.DOUBLE -> row.setDecimal(step.slot(), Double.longBitsToDouble(in.readLong()));
            default -> step.layout().skip(in, chunk.strings());
        }
    }
}
