package dev.contrail.reader.internal.constants;

import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.event.EventSink;
import dev.contrail.reader.event.JavaThread;
import dev.contrail.reader.event.LongMap;
import dev.contrail.reader.event.Row;
import dev.contrail.reader.internal.framing.ChunkSource;
import dev.contrail.reader.internal.input.EventStart;
import dev.contrail.reader.internal.input.Input;
import dev.contrail.reader.internal.input.StringReader;
import dev.contrail.reader.internal.types.Layout;
import dev.contrail.reader.internal.types.Layouts;
import dev.contrail.reader.internal.types.Metadata;
import dev.contrail.reader.loss.DamageException;
import dev.contrail.reader.loss.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The strings, classes and threads that the events of a chunk refer to by key.
 *
 * <p>Loading notes only where each constant stands; it is read when the first event asks for it, and the number
 * that the sink gave for it is remembered.
 */
public final class ConstantPools {
    private static final String STRING = "java.lang.String";

    private final ChunkSource source;
    private final Input in;
    private final StringReader strings;
    private final Metadata metadata;
    private final Layouts layouts;
    private final Limits limits;
    private final EventSink sink;
    private final ConstantPool texts;
    private final ConstantPool classes;
    private final ConstantPool threads;
    private final ConstantPool symbols;
    private final Map<Long, ConstantPool> kept = new HashMap<>();
    private final ConstantReader reader;
    /* Noted only when all of an event made sense: with a damaged length, what follows would be read as something else. */
    private final FoundConstants found = new FoundConstants();
    private final Map<Long, List<Run>> others = new HashMap<>();
    private long runs;

    /** Constants of one type, one behind the other, that were passed when they were found. */
    record Run(long typeId, long place, long count) {}

    public ConstantPools(
            ChunkSource source, Input in, Metadata metadata, Layouts layouts, Limits limits, EventSink sink) {
        this.source = source;
        this.in = in;
        this.strings = new StringReader(in, limits);
        this.metadata = metadata;
        this.layouts = layouts;
        this.limits = limits;
        this.sink = sink;
        this.texts = keep(STRING);
        this.classes = keep("java.lang.Class");
        this.threads = keep("java.lang.Thread");
        this.symbols = keep("jdk.types.Symbol");
        this.reader = new ConstantReader(in, strings, layouts, texts);
    }

    private ConstantPool keep(String typeName) {
        Metadata.Type type = metadata.named(typeName).orElse(null);
        var pool = new ConstantPool(type);
        if (type != null) {
            kept.put(type.id(), pool);
        }
        return pool;
    }

    /** The pool of a type; null when nothing asks for constants of such a type. */
    private @Nullable ConstantPool pool(long typeId) {
        ConstantPool pool = kept.get(typeId);
        if (pool == null) {
            Metadata.Type type = metadata.type(typeId).orElse(null);
            if (type != null && metadata.wrapsText(type)) {
                pool = new ConstantPool(type);
                kept.put(typeId, pool);
            }
        }
        return pool;
    }

    /** Notes the constants of a chunk: of the chain that starts at a place, newest first. */
    public void loadChain(Chunk chunk, long start) throws IOException {
        long position = start;
        long limit = chunk.end();
        while (true) {
            if (position < chunk.firstEvent() || position >= limit) {
                throw new DamageException("a constant pool outside of its chunk, or one that does not lead back");
            }
            long delta = load(position, limit);
            if (delta == 0) {
                return;
            }
            limit = position; // none overlaps another: however they lead, each byte is read once
            position += delta;
        }
    }

    /**
     * Notes the constants of the constant pool event at a place; returns how far away the one before it is.
     *
     * @param limit where it must have ended
     */
    public long load(long position, long limit) throws IOException {
        source.holdEvent(position);
        long size = EventStart.size(in, position, limit);
        if (size == EventStart.NONE || EventStart.type(in) != EventStart.CONSTANTS) {
            throw new DamageException("no constant pool where one should be");
        }
        long end = position + size;
        in.readVarint(); // start
        in.readVarint(); // duration
        long delta = in.readVarint();
        in.readByte(); // why it was written
        long pools = in.readVarint();
        found.clear();
        for (long pool = 0; pool < pools; pool++) {
            loadPool(end);
        }
        if (in.position() != end) {
            throw new DamageException("a constant pool that does not end where it says");
        }
        found.noteAll();
        for (Run run : found.passed()) {
            others.computeIfAbsent(run.typeId(), any -> new ArrayList<>()).add(run);
        }
        return delta;
    }

    /** The pool of any type: that of one which rows do not ask for is put in order when the first of its constants is. */
    public ConstantPool anyPool(Metadata.Type type) throws IOException {
        ConstantPool pool = pool(type.id());
        if (pool == null) {
            pool = new ConstantPool(type);
            kept.put(type.id(), pool);
            Layout layout = layouts.of(type);
            for (Run run : others.getOrDefault(type.id(), List.of())) {
                limits.checkConstants(run.count() + pool.size());
                in.seek(run.place());
                for (long i = 0; i < run.count(); i++) {
                    long key = in.readVarint();
                    pool.note(key, in.position());
                    layout.skip(in, strings);
                }
            }
        }
        return pool;
    }

    public ConstantPool texts() {
        return texts;
    }

    public ConstantPool classes() {
        return classes;
    }

    public ConstantPool threads() {
        return threads;
    }

    public ConstantPool symbols() {
        return symbols;
    }

    public ConstantReader reader() {
        return reader;
    }

    private void loadPool(long end) throws IOException {
        long typeId = in.readVarint();
        long count = in.readVarint();
        Metadata.Type type = metadata.type(typeId)
                .orElseThrow(() -> new DamageException("a constant pool of undeclared type " + typeId));
        ConstantPool pool = pool(typeId);
        if (pool != null) {
            limits.checkConstants(count + pool.size());
            found.begin(pool);
        } else if (count > 0) {
            limits.checkConstants(++runs);
            found.pass(new Run(typeId, in.position(), count));
        }
        boolean isString = type.name().equals(STRING);
        Layout layout = layouts.of(type);
        for (long i = 0; i < count; i++) {
            long key = in.readVarint();
            if (pool != null) {
                found.add(key, in.position());
            }
            if (isString) {
                strings.skip();
            } else {
                layout.skip(in, strings);
            }
            if (in.position() > end) {
                throw new DamageException("a constant pool of more constants than it has room for");
            }
        }
    }

    /** How many texts, classes and threads were asked for that are not in the chunk. */
    public int lost() {
        int lost = 0;
        for (ConstantPool pool : kept.values()) {
            lost += pool.lost();
        }
        return lost;
    }

    /** How many of them are threads. */
    public int lostThreads() {
        return threads.lost();
    }

    /** The number of a string's text; absent when it is null or its constant was lost. */
    public int text(long key) throws IOException {
        long known = texts.index(key);
        return known != LongMap.NONE ? (int) known : texts.remember(key, index(reader.text(key)));
    }

    /** The number of the text that a constant of a simple type wraps; absent when it is null or was lost. */
    public int simpleText(long typeId, long key) throws IOException {
        ConstantPool pool = pool(typeId);
        if (pool == null) {
            return Row.ABSENT;
        }
        long known = pool.index(key);
        return known != LongMap.NONE ? (int) known : pool.remember(key, index(reader.simpleText(key, pool)));
    }

    /** The number of a class's full name; absent when it is null or its constant was lost. */
    public int className(long key) throws IOException {
        long known = classes.index(key);
        return known != LongMap.NONE
                ? (int) known
                : classes.remember(key, index(reader.className(key, classes, symbols)));
    }

    /** The number of a method's full name; absent when it is null or its constant was lost. */
    public int methodName(long typeId, long key) throws IOException {
        Metadata.Type type = metadata.type(typeId).orElse(null);
        if (type == null) {
            return Row.ABSENT;
        }
        ConstantPool pool = anyPool(type);
        long known = pool.index(key);
        return known != LongMap.NONE
                ? (int) known
                : pool.remember(key, index(reader.methodName(key, pool, classes, symbols)));
    }

    private int index(@Nullable String text) {
        return text == null ? Row.ABSENT : sink.text(text);
    }

    /** The number of a thread; one that says so when its constant was lost. */
    public int thread(long key) throws IOException {
        long known = threads.index(key);
        if (known != LongMap.NONE) {
            return (int) known;
        }
        JavaThread thread = reader.thread(key, threads);
        return threads.remember(key, thread == null && key != 0 ? sink.unknownThread(key) : sink.thread(thread));
    }
}
