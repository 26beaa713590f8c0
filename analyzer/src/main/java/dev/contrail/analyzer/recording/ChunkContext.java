package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceBuilder;
import java.io.IOException;

/** What the events of one chunk share: its types, constants and clock. */
final class ChunkContext {
    private final Metadata metadata;
    private final Layouts layouts;
    private final ConstantPools pools;
    private final StringReader strings;
    private final TextCache texts;
    private final TraceBuilder trace;
    private final Clock clock;
    private final LongMap threadNames = new LongMap();
    private long lastThreadKey;
    private int lastThread = Trace.ABSENT;

    /**
     * @param strings where events are read; the constants have an input of their own
     */
    ChunkContext(
            Chunk chunk,
            Metadata metadata,
            Layouts layouts,
            ConstantPools pools,
            StringReader strings,
            TraceBuilder trace) {
        this.metadata = metadata;
        this.layouts = layouts;
        this.pools = pools;
        this.strings = strings;
        this.texts = new TextCache(trace);
        this.trace = trace;
        this.clock = new Clock(chunk);
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
        if (key != lastThreadKey || lastThread == Trace.ABSENT) {
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

    int character(char character) {
        return trace.text(String.valueOf(character));
    }

    /** The index of a thread's name among the texts; a null thread has none. */
    int threadName(long key) throws IOException {
        if (key == 0) {
            return Trace.ABSENT;
        }
        long known = threadNames.get(key);
        if (known != LongMap.NONE) {
            return (int) known;
        }
        int index = trace.text(trace.threadAt(pools.thread(key)).displayName());
        threadNames.put(key, index);
        return index;
    }

    /** Indexes of texts by their bytes. */
    TextCache texts() {
        return texts;
    }

    /** The index of the text at the input's position. */
    int text(Input in) throws IOException {
        int encoding = in.readByte();
        return switch (encoding) {
            case StringReader.NULL -> Trace.ABSENT;
            case StringReader.EMPTY -> trace.text("");
            case StringReader.POOLED -> pools.text(in.readVarint());
            case StringReader.UTF8, StringReader.LATIN1, StringReader.CHARS -> trace.text(strings.readText(encoding));
            default -> throw new DamageException("a string in unknown encoding " + encoding);
        };
    }
}
