package dev.contrail.reader.internal.values;

import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.JavaThread;
import dev.contrail.reader.event.Structure;
import dev.contrail.reader.internal.input.Input;
import dev.contrail.reader.internal.input.StringReader;
import dev.contrail.reader.internal.types.Part;
import dev.contrail.reader.internal.types.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as they stand in a recording: where each starts is known, and what it is, is read when it is asked for. */
class StoredStructure implements Structure {
    private final Shape shape;
    private final Input in;
    private final StringReader strings;
    private final ValueReader reader;
    /** Where each field starts in the file. */
    public final long[] places;

    StoredStructure(ChunkValues chunk, Shape shape, Input in, StringReader strings) {
        this.shape = shape;
        this.in = in;
        this.strings = strings;
        this.reader = new ValueReader(chunk, in, strings);
        this.places = new long[shape.size()];
    }

    /** The structure at the input's position, which is behind it then. */
    static StoredStructure next(ChunkValues chunk, Shape shape, Input in, StringReader strings) throws IOException {
        var structure = new StoredStructure(chunk, shape, in, strings);
        structure.locate();
        return structure;
    }

    /** Goes past the values at the input's position, which become those of this structure. */
    public final void locate() throws IOException {
        shape.locate(in, strings, places);
    }

    public final Shape shape() {
        return shape;
    }

    @Override
    public List<EventField> fields() {
        return shape.fields();
    }

    @Override
    public boolean isNull(EventField field) {
        return switch (field.kind()) {
            case INTEGER, DECIMAL, BOOLEAN -> holder(field) == null;
            default -> get(field) == null;
        };
    }

    @Override
    public long getLong(EventField field) {
        StoredStructure holder = holder(field);
        return holder == null ? 0 : holder.number(placeIn(holder, field), false);
    }

    @Override
    public long getNanos(EventField field) {
        StoredStructure holder = holder(field);
        return holder == null ? 0 : holder.number(placeIn(holder, field), true);
    }

    private long number(int index, boolean asNanos) {
        Part part = shape.part(index);
        if (part.field().array() || asNanos && part.time() == Part.Time.NONE) {
            throw wrong(index, asNanos ? "time" : "number");
        }
        try {
            in.seek(places[index]);
            return switch (part.number()) {
                case NONE -> throw wrong(index, "number");
                case FLOAT, DOUBLE -> (long) reader.decimal(part);
                default -> asNanos ? reader.nanos(part) : reader.integer(part);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public double getDouble(EventField field) {
        StoredStructure holder = holder(field);
        return holder == null ? Double.NaN : holder.decimal(placeIn(holder, field));
    }

    private double decimal(int index) {
        Part part = shape.part(index);
        if (part.field().array() || part.number() == Part.Stored.NONE) {
            throw wrong(index, "number");
        }
        try {
            in.seek(places[index]);
            return switch (part.number()) {
                case FLOAT, DOUBLE -> reader.decimal(part);
                default -> reader.integer(part);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IllegalArgumentException wrong(int index, String wanted) {
        return new IllegalArgumentException(
                "no " + wanted + ": " + shape.fields().get(index) + " of " + shape.typeName());
    }

    @Override
    public boolean getBoolean(EventField field) {
        return getLong(field) != 0;
    }

    @Override
    public @Nullable String getText(EventField field) {
        Object value = get(field);
        return value instanceof JavaThread thread ? thread.name() : value == null ? null : value.toString();
    }

    @Override
    public @Nullable Object get(EventField field) {
        if (field.index() == EventField.TOP_FRAME) {
            return getStructure(field);
        }
        StoredStructure holder = holder(field);
        return holder == null ? null : holder.value(placeIn(holder, field));
    }

    private @Nullable Object value(int index) {
        try {
            in.seek(places[index]);
            return reader.value(shape.part(index));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable StoredStructure getStructure(EventField field) {
        StoredStructure holder = holder(field);
        if (holder == null) {
            return null;
        }
        if (field.index() == EventField.TOP_FRAME) {
            List<?> frames = holder.listOf("frames");
            return frames.isEmpty() ? null : (StoredStructure) frames.get(0);
        }
        try {
            int index = placeIn(holder, field);
            holder.in.seek(holder.places[index]);
            return holder.reader.structure(holder.shape.part(index));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The structure that a field's value stands in, this one or one within; null when there is none. */
    private @Nullable StoredStructure holder(EventField field) {
        EventField parent = field.parent();
        return parent == null ? this : getStructure(parent);
    }

    private static int placeIn(StoredStructure holder, EventField field) {
        if (field.parent() != null || holder.shape.has(field)) {
            return field.index();
        }
        int index = holder.shape.indexOf(field.name());
        if (index == Shape.MISSING) {
            throw new IllegalArgumentException("no field " + field.name() + " in " + holder.shape.typeName());
        }
        return index;
    }

    /** The elements of an array; none when there is no such array. */
    final List<?> listOf(String name) {
        int index = shape.indexOf(name);
        boolean there = index != Shape.MISSING && shape.part(index).field().array();
        return there && value(index) instanceof List<?> list ? list : List.of();
    }

    /** A number; 0 when there is none. */
    final long numberOf(String name) {
        int index = shape.indexOf(name);
        boolean there = index != Shape.MISSING
                && !shape.part(index).field().array()
                && shape.part(index).number() != Part.Stored.NONE;
        return there ? number(index, false) : 0;
    }

    /** A text; null when there is none. */
    final @Nullable String textOf(String name) {
        int index = shape.indexOf(name);
        return index != Shape.MISSING && value(index) instanceof String text ? text : null;
    }

    /** A structure within; null when there is none. */
    final @Nullable StoredStructure structureOf(String name) {
        int index = shape.indexOf(name);
        return index != Shape.MISSING && value(index) instanceof StoredStructure structure ? structure : null;
    }

    /** Its fields in words, as long as it is valid. */
    @Override
    public String toString() {
        return Words.of(this);
    }
}
