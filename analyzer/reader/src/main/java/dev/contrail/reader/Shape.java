package dev.contrail.reader;

import java.io.IOException;
import java.util.List;

/** How the values of a type are found and read. */
final class Shape {
    static final int MISSING = -1;

    private final Metadata.Type type;
    private final List<EventField> fields;
    private final Part[] parts;

    private Shape(Metadata.Type type, List<EventField> fields, Part[] parts) {
        this.type = type;
        this.fields = fields;
        this.parts = parts;
    }

    /**
     * @param fields those of the type, as they are told to who asks for values
     */
    static Shape of(Metadata.Type type, List<EventField> fields, Metadata metadata, Layouts layouts)
            throws DamageException {
        var parts = new Part[fields.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Part.of(type.fields().get(i), fields.get(i), metadata, layouts);
        }
        return new Shape(type, fields, parts);
    }

    String typeName() {
        return type.name();
    }

    List<EventField> fields() {
        return fields;
    }

    int size() {
        return parts.length;
    }

    Part part(int index) {
        return parts[index];
    }

    /** The place of a field by name; {@link #MISSING} without one. */
    int indexOf(String name) {
        for (int i = 0; i < parts.length; i++) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        return MISSING;
    }

    /** Whether a field is one of its own. */
    @SuppressWarnings("ReferenceEquality") // another chunk's may stand elsewhere
    boolean has(EventField field) {
        int index = field.index();
        return index >= 0 && index < parts.length && fields.get(index) == field;
    }

    /** Notes where each field starts of a value at the input's position, and goes past it. */
    void locate(Input in, StringReader strings, long[] places) throws IOException {
        for (int i = 0; i < parts.length; i++) {
            places[i] = in.position();
            parts[i].layout().skip(in, strings);
        }
    }
}
