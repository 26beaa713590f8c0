package dev.contrail.reader.internal.types;

import dev.contrail.reader.loss.DamageException;
import dev.contrail.reader.loss.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The layouts of a chunk's types. Each is made once, so what they take grows with the metadata and no faster. Thread-safe. */
public final class Layouts {
    private final Metadata metadata;
    private final Limits limits;
    private final Map<Long, Layout> known = new ConcurrentHashMap<>();

    Layouts(Metadata metadata, Limits limits) {
        this.metadata = metadata;
        this.limits = limits;
    }

    /** The layout of a type's fields. */
    public Layout of(Metadata.Type type) throws DamageException {
        return of(type, 0);
    }

    /** The layout of one field by itself. */
    public Layout of(Metadata.Field field) throws DamageException {
        return Layout.of(List.of(step(field, 0)));
    }

    private Layout of(Metadata.Type type, int depth) throws DamageException {
        Layout found = known.get(type.id());
        if (found == null) {
            limits.checkNesting(depth, "type " + type.name()); // also when it contains itself
            var steps = new ArrayList<Layout.Step>();
            for (Metadata.Field field : type.fields()) {
                steps.add(step(field, depth));
            }
            found = Layout.of(steps);
            limits.checkNesting(found.depth(), "type " + type.name());
            known.put(type.id(), found);
        }
        return found;
    }

    private Layout.Step step(Metadata.Field field, int depth) throws DamageException {
        Layout.Unit unit = unit(field);
        Layout structure = Layout.NOTHING;
        if (unit == Layout.Unit.STRUCTURE) {
            Metadata.Type type = metadata.type(field.typeId())
                    .orElseThrow(() -> new DamageException("field " + field.name() + " of an undeclared type"));
            structure = of(type, depth + 1);
        }
        return new Layout.Step(unit, field.array(), structure);
    }

    /** How a field, or each element of an array, is stored. */
    public Layout.Unit unit(Metadata.Field field) {
        if (field.constant()) {
            return Layout.Unit.VARINT;
        }
        return switch (metadata.typeName(field)) {
            case "boolean", "byte" -> Layout.Unit.BYTE;
            case "short", "char", "int", "long" -> Layout.Unit.VARINT;
            case "float" -> Layout.Unit.FOUR_BYTES;
            case "double" -> Layout.Unit.EIGHT_BYTES;
            case "java.lang.String" -> Layout.Unit.STRING;
            default -> Layout.Unit.STRUCTURE;
        };
    }
}
