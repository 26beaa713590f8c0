package dev.contrail.reader.internal.values;

import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.JavaThread;
import dev.contrail.reader.event.LongMap;
import dev.contrail.reader.event.StackTrace;
import dev.contrail.reader.internal.constants.ConstantPool;
import dev.contrail.reader.internal.constants.ConstantPools;
import dev.contrail.reader.internal.framing.Clock;
import dev.contrail.reader.internal.input.Input;
import dev.contrail.reader.internal.input.StringReader;
import dev.contrail.reader.internal.types.Layouts;
import dev.contrail.reader.internal.types.Metadata;
import dev.contrail.reader.internal.types.Shape;
import dev.contrail.reader.loss.DamageException;
import dev.contrail.reader.loss.Limits;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the values of a chunk's events refer to: its constants as objects. */
public final class ChunkValues {
    private static final Object NULL = new Object();

    private final Metadata metadata;
    private final Layouts layouts;
    private final ConstantPools pools;
    private final Input in;
    private final StringReader strings;
    private final Limits limits;
    private final Clock clock;
    private final Map<Long, Shape> shapes = new HashMap<>();

    /**
     * @param in where constants are read; events have an input of their own
     */
    public ChunkValues(Metadata metadata, Layouts layouts, ConstantPools pools, Input in, Limits limits, Clock clock) {
        this.metadata = metadata;
        this.layouts = layouts;
        this.pools = pools;
        this.in = in;
        this.strings = new StringReader(in, limits);
        this.limits = limits;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    Limits limits() {
        return limits;
    }

    /** How an event of a type is read. */
    public Shape shape(Metadata.Type type, EventType described) throws DamageException {
        return Shape.of(type, described.fields(), metadata, layouts);
    }

    /** How a structure, or what a constant holds, is read. */
    Shape shape(long typeId) throws DamageException {
        Shape known = shapes.get(typeId);
        if (known == null) {
            Metadata.Type type = declared(typeId);
            known = Shape.of(type, metadata.fields(type, null), metadata, layouts);
            shapes.put(typeId, known);
        }
        return known;
    }

    private Metadata.Type declared(long typeId) throws DamageException {
        return metadata.type(typeId).orElseThrow(() -> new DamageException("a value of undeclared type " + typeId));
    }

    @Nullable
    String text(long key) throws IOException {
        return (String) constant(pools.texts(), key, () -> pools.reader().text(key));
    }

    /** A class's full name, with dots. */
    @Nullable
    String className(long key) throws IOException {
        return (String) constant(pools.classes(), key, () -> {
            String name = pools.reader().className(key, pools.classes(), pools.symbols());
            return name == null ? null : name.replace('/', '.');
        });
    }

    @Nullable
    JavaThread thread(long key) throws IOException {
        return (JavaThread) constant(pools.threads(), key, () -> pools.reader().thread(key, pools.threads()));
    }

    /** The text that a constant of a simple type wraps. */
    @Nullable
    String simpleText(long typeId, long key) throws IOException {
        ConstantPool pool = pools.anyPool(declared(typeId));
        return (String) constant(pool, key, () -> pools.reader().simpleText(key, pool));
    }

    /** A stack trace; null when the event has none, or its constant was lost. */
    public @Nullable StackTrace stackTrace(long typeId, long key) throws IOException {
        ConstantPool pool = pools.anyPool(declared(typeId));
        return (StackTrace) constant(pool, key, () -> {
            StoredStructure trace = structureAt(typeId, pool, key);
            return trace == null ? null : Frames.trace(trace);
        });
    }

    /** A constant in its parts. */
    @Nullable
    StoredStructure structure(long typeId, long key) throws IOException {
        return structureAt(typeId, pools.anyPool(declared(typeId)), key);
    }

    private @Nullable StoredStructure structureAt(long typeId, ConstantPool pool, long key) throws IOException {
        long place = pool.require(key);
        if (place == LongMap.NONE) {
            return null;
        }
        try {
            in.seek(place);
            return StoredStructure.next(this, shape(typeId), in, strings);
        } catch (DamageException e) {
            pool.lose(key);
            return null;
        }
    }

    private interface Making {
        @Nullable
        Object make() throws IOException;
    }

    /* What is damaged is lost by itself, and the event that refers to it is not. */
    private static @Nullable Object constant(ConstantPool pool, long key, Making making) throws IOException {
        Object known = pool.values().get(key);
        if (known == null) {
            known = pool.require(key) == LongMap.NONE ? null : made(pool, key, making);
            pool.values().put(key, known == null ? NULL : known);
        }
        return known == NULL ? null : known;
    }

    private static @Nullable Object made(ConstantPool pool, long key, Making making) throws IOException {
        try {
            return making.make();
        } catch (DamageException | IndexOutOfBoundsException | NegativeArraySizeException | ArithmeticException e) {
            pool.lose(key);
            return null;
        }
    }
}
