package dev.contrail.reader.internal.decode;

import dev.contrail.reader.event.EventSink;
import dev.contrail.reader.event.LongMap;
import dev.contrail.reader.event.Row;
import dev.contrail.reader.event.StackTrace;
import dev.contrail.reader.internal.constants.ConstantPools;
import dev.contrail.reader.internal.constants.TextCache;
import dev.contrail.reader.internal.framing.Clock;
import dev.contrail.reader.internal.input.Input;
import dev.contrail.reader.internal.input.StringReader;
import dev.contrail.reader.internal.types.Layouts;
import dev.contrail.reader.internal.types.Metadata;
import dev.contrail.reader.internal.values.ChunkValues;
import dev.contrail.reader.loss.DamageException;
import java.io.IOException;

/** What the events of one chunk share: its types, constants and clock. */
final class ChunkContext {
    private final Metadata metadata;
    private final Layouts layouts;
    private final ConstantPools pools;
    private final ChunkValues values;
    private final StringReader strings;
    private final TextCache texts;
    private final EventSink sink;
    private final Clock clock;
    private long lastThreadKey;
    private int lastThread = Row.ABSENT;
    private final LongMap stackTraces = new LongMap();

    /**
     * @param strings where events are read; the constants have an input of their own
     */
    ChunkContext(
            Clock clock,
            Metadata metadata,
            Layouts layouts,
            ConstantPools pools,
            ChunkValues values,
            StringReader strings,
            EventSink sink) {
        this.metadata = metadata;
        this.layouts = layouts;
        this.pools = pools;
        this.values = values;
        this.strings = strings;
        this.texts = new TextCache(sink);
        this.sink = sink;
        this.clock = clock;
    }

    Metadata metadata() {
        return metadata;
    }

    Layouts layouts() {
        return layouts;
    }

    StringReader strings() {
        return strings;
    }

    Clock clock() {
        return clock;
    }

    /* A thread's events stand together in the file: mostly it is the one asked for last. */
    int thread(long key) throws IOException {
        if (key != lastThreadKey || lastThread == Row.ABSENT) {
            lastThread = pools.thread(key);
            lastThreadKey = key;
        }
        return lastThread;
    }

    int className(long key) throws IOException {
        return pools.className(key);
    }

    int pooledText(long key) throws IOException {
        return pools.text(key);
    }

    int simpleText(long typeId, long key) throws IOException {
        return pools.simpleText(typeId, key);
    }

    int methodName(long typeId, long key) throws IOException {
        return pools.methodName(typeId, key);
    }

    /** The number of a stack trace; one whose constant was lost has none. */
    int stackTrace(long typeId, long key) throws IOException {
        long known = stackTraces.get(key);
        if (known == LongMap.NONE) {
            StackTrace stack = values.stackTrace(typeId, key);
            known = stack == null ? Row.ABSENT : sink.stackTrace(stack);
            stackTraces.put(key, known);
        }
        return (int) known;
    }

    int character(char character) {
        return sink.text(String.valueOf(character));
    }

    /** The number of a thread that is a field's value; a null thread has none. */
    int threadValue(long key) throws IOException {
        return key == 0 ? Row.ABSENT : pools.thread(key);
    }

    /** Indexes of texts by their bytes. */
    TextCache texts() {
        return texts;
    }

    /** The index of the text at the input's position. */
    int text(Input in) throws IOException {
        int encoding = in.readByte();
        return switch (encoding) {
            case StringReader.NULL -> Row.ABSENT;
            case StringReader.EMPTY -> sink.text("");
            case StringReader.POOLED -> pools.text(in.readVarint());
            case StringReader.UTF8, StringReader.LATIN1, StringReader.CHARS -> sink.text(strings.readText(encoding));
            default -> throw new DamageException("a string in unknown encoding " + encoding);
        };
    }
}
