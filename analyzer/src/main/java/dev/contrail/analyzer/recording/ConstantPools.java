package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceBuilder;
import dev.contrail.analyzer.trace.TraceThread;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final String CLASS = "java.lang.Class";
    private static final String THREAD = "java.lang.Thread";
    private static final String SYMBOL = "jdk.types.Symbol";

    private final Input in;
    private final StringReader strings;
    private final Metadata metadata;
    private final TraceBuilder trace;
    private final Pool stringPool;
    private final Pool classPool;
    private final Pool threadPool;
    private final Pool symbolPool;
    private final Map<Long, Layout> layouts = new HashMap<>();

    /** Where the constants of one type stand, and which index in the trace they have once they were read. */
    private static final class Pool {
        final Metadata.@Nullable Type type;
        final LongMap places = new LongMap();
        final LongMap indexes = new LongMap();

        Pool(Metadata.@Nullable Type type) {
            this.type = type;
        }
    }

    ConstantPools(Input in, Metadata metadata, TraceBuilder trace) {
        this.in = in;
        this.strings = new StringReader(in);
        this.metadata = metadata;
        this.trace = trace;
        this.stringPool = pool(STRING);
        this.classPool = pool(CLASS);
        this.threadPool = pool(THREAD);
        this.symbolPool = pool(SYMBOL);
    }

    private Pool pool(String typeName) {
        return new Pool(metadata.named(typeName).orElse(null));
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
        in.readVarint(); // size
        if (in.readVarint() != EVENT_TYPE) {
            throw new DamageException("no constant pool where one should be");
        }
        in.readVarint(); // start
        in.readVarint(); // duration
        long delta = in.readVarint();
        in.readByte(); // why it was written
        long pools = in.readVarint();
        for (long pool = 0; pool < pools; pool++) {
            loadPool();
        }
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
        Optional<Pool> wanted = List.of(stringPool, classPool, threadPool, symbolPool).stream()
                .filter(pool -> pool.type != null && pool.type.id() == typeId)
                .findFirst();
        boolean isString = type.name().equals(STRING);
        Layout layout = layout(type);
        for (long i = 0; i < count; i++) {
            long key = in.readVarint();
            if (wanted.isPresent()) {
                wanted.get().places.put(key, in.position());
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
        long known = stringPool.indexes.get(key);
        if (known != LongMap.NONE) {
            return (int) known;
        }
        int index = trace.text(stringAt(stringPool.places.get(key)));
        stringPool.indexes.put(key, index);
        return index;
    }

    /** The trace's index of a class's simple name; absent when it is null or its constant was lost. */
    int className(long key) throws IOException {
        long known = classPool.indexes.get(key);
        if (known != LongMap.NONE) {
            return (int) known;
        }
        int index = trace.text(simpleName(classPool.places.get(key)));
        classPool.indexes.put(key, index);
        return index;
    }

    /** The trace's index of a thread; one that says so when its constant was lost. */
    int thread(long key) throws IOException {
        long known = threadPool.indexes.get(key);
        if (known != LongMap.NONE) {
            return (int) known;
        }
        int index = trace.thread(threadAt(threadPool.places.get(key)));
        threadPool.indexes.put(key, index);
        return index;
    }

    private @Nullable String stringAt(long place) throws IOException {
        if (place == LongMap.NONE) {
            return null;
        }
        in.seek(place);
        return strings.read();
    }

    private @Nullable String simpleName(long place) throws IOException {
        if (place == LongMap.NONE || classPool.type == null || symbolPool.type == null) {
            return null;
        }
        Object symbol = new Structure(classPool.type, place).get("name");
        long symbolPlace = symbol instanceof Long key ? symbolPool.places.get(key) : LongMap.NONE;
        if (symbolPlace == LongMap.NONE) {
            return null;
        }
        Object name = new Structure(symbolPool.type, symbolPlace).get("string");
        return name instanceof String text ? SimpleNames.of(text) : null;
    }

    private TraceThread threadAt(long place) throws IOException {
        if (place == LongMap.NONE || threadPool.type == null) {
            return TraceThread.UNKNOWN;
        }
        var thread = new Structure(threadPool.type, place);
        String javaName = thread.get("javaName") instanceof String name ? name : null;
        String osName = thread.get("osName") instanceof String name ? name : "";
        long javaId = thread.get("javaThreadId") instanceof Long id ? id : 0;
        boolean virtual = thread.get("virtual") instanceof Long flag && flag != 0;
        return new TraceThread(javaName == null ? osName : javaName, javaId, virtual);
    }

    /** The plain fields of one constant, by name. */
    private final class Structure {
        private final Map<String, Object> values = new HashMap<>();

        Structure(Metadata.Type type, long place) throws IOException {
            in.seek(place);
            for (Metadata.Field field : type.fields()) {
                Object value = read(field);
                if (value != null) {
                    values.put(field.name(), value);
                }
            }
        }

        private @Nullable Object read(Metadata.Field field) throws IOException {
            if (!field.array()) {
                switch (Layout.unit(field, metadata)) {
                    case VARINT:
                        return in.readVarint();
                    case BYTE:
                        return (long) in.readByte();
                    case STRING:
                        return string();
                    default:
                        break;
                }
            }
            Layout.of(field, metadata).skip(in, strings);
            return null;
        }

        private @Nullable String string() throws IOException {
            int encoding = in.readByte();
            if (encoding != StringReader.POOLED) {
                in.seek(in.position() - 1);
                return strings.read();
            }
            int index = textElsewhere(in.readVarint());
            return index == Trace.ABSENT ? null : trace.textAt(index);
        }

        private int textElsewhere(long key) throws IOException {
            long here = in.position();
            int index = text(key);
            in.seek(here);
            return index;
        }

        @Nullable
        Object get(String field) {
            return values.get(field);
        }
    }
}
