package dev.contrail.reader.internal.types;

import dev.contrail.reader.event.EventField;
import dev.contrail.reader.internal.input.Input;
import dev.contrail.reader.internal.input.StringReader;
import dev.contrail.reader.loss.DamageException;
import java.io.IOException;
import java.util.List;

/** How the values of a type are found and read. */
public final class Shape {
    public static final int MISSING = -1;

    private final Metadata.Type type;
    private final List<EventField> fields;
    private final Part[] parts;

    private Shape(Metadata.Type type, List<EventField> fields, Part[] parts) {
        this.type = type;
        this.fields = fields;
        this.parts = parts;
    }

    /**
     * The shape of a type's values.
     *
     * @param fields those of the type, as they are told to who asks for values
     */
    public static Shape of(Metadata.Type type, List<EventField> fields, Metadata metadata, Layouts layouts)
            throws DamageException {
        var parts = new Part[fields.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Part.of(type.fields().get(i), fields.get(i), metadata, layouts);
        }
        return new Shape(type, fields, parts);
    }

    public String typeName() {
        return type.name();
    }

    public List<EventField> fields() {
        return fields;
    }

    public int size() {
        return parts.length;
    }

    public Part part(int index) {
        return parts[index];
    }

    /** The place of a field by name; {@link #MISSING} without one. */
    public int indexOf(String name) {
        for (int i = 0; i < parts.length; i++) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        return MISSING;
    }

    /** Whether a field is one of its own. */
    @SuppressWarnings("ReferenceEquality") // another chunk's may stand elsewhere
    public boolean has(EventField field) {
        int index = field.index();
        return index >= 0 && index < parts.length && fields.get(index) == field;
    }

    /** Notes where each field starts of a value at the input's position, and goes past it. */
    public void locate(Input in, StringReader strings, long[] places) throws IOException {
        for (int i = 0; i < parts.length; i++) {
            places[i] = in.position();
            parts[i].layout().skip(in, strings);
        }
    }
}
