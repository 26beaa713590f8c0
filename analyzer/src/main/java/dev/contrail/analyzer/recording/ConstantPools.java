package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.trace.TraceBuilder;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The strings, classes and threads that the events of a chunk refer to by key.
 *
 * <p>Loading notes only where each constant stands; it is read when the first event asks for it, and its index in the
 * trace is remembered.
 */
final class ConstantPools {
    private static final long EVENT_TYPE = 1;
    private static final String STRING = "java.lang.String";

    private final Input in;
    private final StringReader strings;
    private final Metadata metadata;
    private final TraceBuilder trace;
    private final ConstantPool texts;
    private final ConstantPool classes;
    private final ConstantPool threads;
    private final ConstantPool symbols;
    private final Map<Long, ConstantPool> kept = new HashMap<>();
    private final Map<Long, Layout> layouts = new HashMap<>();
    private final ConstantReader reader;
    /* Noted only when all of an event made sense: with a damaged length, what follows would be read as something else. */
    private final FoundConstants found = new FoundConstants();

    ConstantPools(Input in, Metadata metadata, TraceBuilder trace) {
        this.in = in;
        this.strings = new StringReader(in);
        this.metadata = metadata;
        this.trace = trace;
        this.texts = keep(STRING);
        this.classes = keep("java.lang.Class");
        this.threads = keep("java.lang.Thread");
        this.symbols = keep("jdk.types.Symbol");
        this.reader = new ConstantReader(in, metadata, texts);
    }

    private ConstantPool keep(String typeName) {
        Metadata.Type type = metadata.named(typeName).orElse(null);
        var pool = new ConstantPool(type);
        if (type != null) {
            kept.put(type.id(), pool);
        }
        return pool;
    }

    /** Notes the constants of a chunk: of the chain that its header starts, newest first. */
    void loadChain(Chunk chunk) throws IOException {
        long position = chunk.start() + chunk.header().constantPools();
        while (true) {
            if (position < chunk.firstEvent() || position >= chunk.end()) {
                throw new DamageException("a constant pool outside of its chunk");
            }
            long delta = load(position);
            if (delta == 0) {
                return;
            }
            if (delta > 0) {
                throw new DamageException("constant pools that do not lead back");
            }
            position += delta;
        }
    }

    /** Notes the constants of the constant pool event at a place; returns how far away the one before it is. */
    long load(long position) throws IOException {
        in.seek(position);
        long end = position + in.readVarint();
        if (in.readVarint() != EVENT_TYPE) {
            throw new DamageException("no constant pool where one should be");
        }
        in.readVarint(); // start
        in.readVarint(); // duration
        long delta = in.readVarint();
        in.readByte(); // why it was written
        long pools = in.readVarint();
        found.clear();
        for (long pool = 0; pool < pools; pool++) {
            loadPool();
        }
        if (in.position() != end) {
            throw new DamageException("a constant pool that does not end where it says");
        }
        found.noteAll();
        return delta;
    }

    private void loadPool() throws IOException {
        long typeId = in.readVarint();
        long count = in.readVarint();
        if (count < 0 || count > in.size() - in.position()) {
            throw new DamageException("a constant pool of " + count + " constants");
        }
        Metadata.Type type = metadata.type(typeId)
                .orElseThrow(() -> new DamageException("a constant pool of undeclared type " + typeId));
        ConstantPool pool = kept.get(typeId);
        boolean isString = type.name().equals(STRING);
        Layout layout = layout(type);
        for (long i = 0; i < count; i++) {
            long key = in.readVarint();
            if (pool != null) {
                found.add(pool, key, in.position());
            }
            if (isString) {
                strings.skip();
            } else {
                layout.skip(in, strings);
            }
        }
    }

    private Layout layout(Metadata.Type type) throws DamageException {
        Layout known = layouts.get(type.id());
        if (known == null) {
            known = Layout.of(type, metadata);
            layouts.put(type.id(), known);
        }
        return known;
    }

    /** The trace's index of a string's text; absent when it is null or its constant was lost. */
    int text(long key) throws IOException {
        long known = texts.index(key);
        return known != LongMap.NONE ? (int) known : texts.remember(key, trace.text(reader.text(key)));
    }

    /** The trace's index of a class's simple name; absent when it is null or its constant was lost. */
    int className(long key) throws IOException {
        long known = classes.index(key);
        return known != LongMap.NONE ? (int) known : classes.remember(key, trace.text(simpleName(key)));
    }

    private @Nullable String simpleName(long key) throws IOException {
        String name = reader.className(key, classes, symbols);
        return name == null ? null : SimpleNames.of(name);
    }

    /** The trace's index of a thread; one that says so when its constant was lost. */
    int thread(long key) throws IOException {
        long known = threads.index(key);
        return known != LongMap.NONE ? (int) known : threads.remember(key, trace.thread(reader.thread(key, threads)));
    }
}
