package dev.contrail.analyzer.recording;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How the values of a type follow each other, so that they can be passed over. */
final class Layout {
    private static final int DEEPEST = 16;
    /** A type that holds more values, with those of its structures, is taken for damage. */
    private static final int MOST = 10_000;

    /** How one field is stored. */
    enum Unit {
        VARINT,
        BYTE,
        FOUR_BYTES,
        EIGHT_BYTES,
        STRING,
        STRUCTURE
    }

    /**
     * @param empty whether it has no bytes, so that any number of them may stand anywhere
     */
    private record Step(Unit unit, boolean array, Layout structure, boolean empty) {
        Step(Unit unit, boolean array, Layout structure) {
            this(unit, array, structure, unit == Unit.STRUCTURE && structure.isEmpty());
        }
    }

    private static final Layout NOTHING = new Layout(List.of());

    private final List<Step> steps;

    private Layout(List<Step> steps) {
        this.steps = steps;
    }

    /** The layout of a type's fields. */
    static Layout of(Metadata.Type type, Metadata metadata) throws DamageException {
        return of(type, metadata, 0, new int[1]);
    }

    private static Layout of(Metadata.Type type, Metadata metadata, int depth, int[] total) throws DamageException {
        total[0] += type.fields().size();
        if (depth > DEEPEST || total[0] > MOST) {
            throw new DamageException("type " + type.name() + " is nested too deeply");
        }
        var steps = new ArrayList<Step>();
        for (Metadata.Field field : type.fields()) {
            steps.add(step(field, metadata, depth, total));
        }
        return new Layout(List.copyOf(steps));
    }

    /** The layout of one field by itself. */
    static Layout of(Metadata.Field field, Metadata metadata) throws DamageException {
        return new Layout(List.of(step(field, metadata, 0, new int[1])));
    }

    private static Step step(Metadata.Field field, Metadata metadata, int depth, int[] total) throws DamageException {
        Unit unit = unit(field, metadata);
        Layout structure = NOTHING;
        if (unit == Unit.STRUCTURE) {
            Metadata.Type type = metadata.type(field.typeId())
                    .orElseThrow(() -> new DamageException("field " + field.name() + " of an undeclared type"));
            structure = of(type, metadata, depth + 1, total);
        }
        return new Step(unit, field.array(), structure);
    }

    /** How a field, or each element of an array, is stored. */
    static Unit unit(Metadata.Field field, Metadata metadata) {
        if (field.constant()) {
            return Unit.VARINT;
        }
        return switch (metadata.typeName(field)) {
            case "boolean", "byte" -> Unit.BYTE;
            case "short", "char", "int", "long" -> Unit.VARINT;
            case "float" -> Unit.FOUR_BYTES;
            case "double" -> Unit.EIGHT_BYTES;
            case "java.lang.String" -> Unit.STRING;
            default -> Unit.STRUCTURE;
        };
    }

    private boolean isEmpty() {
        return steps.stream().allMatch(step -> !step.array && step.empty);
    }

    /** Goes past one value. */
    void skip(Input in, StringReader strings) throws IOException {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            long count = 1;
            if (step.array) {
                count = in.readVarint();
                if (count < 0 || count > in.size() - in.position()) {
                    throw new DamageException("an array of " + count + " elements");
                }
            }
            if (step.empty) {
                continue;
            }
            for (long element = 0; element < count; element++) {
                skipOne(step, in, strings);
            }
        }
    }

    private static void skipOne(Step step, Input in, StringReader strings) throws IOException {
        switch (step.unit) {
            case VARINT -> in.readVarint();
            case BYTE -> in.skip(1);
            case FOUR_BYTES -> in.skip(4);
            case EIGHT_BYTES -> in.skip(8);
            case STRING -> strings.skip();
            case STRUCTURE -> step.structure.skip(in, strings);
        }
    }
}
