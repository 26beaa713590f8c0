package dev.contrail.reader.internal.values;

import dev.contrail.reader.event.EventField;
import java.util.StringJoiner;

/** Structures in words. */
final class Words {
    /** What is deeper is not told: structures may lead back to themselves. */
    private static final int DEEPEST = 3;

    private Words() {}

    /** A frame and a method as programmers write them; of anything else its fields. */
    static String of(StoredStructure structure) {
        return of(structure, 0);
    }

    private static String of(StoredStructure structure, int depth) {
        return switch (structure.shape().typeName()) {
            case "jdk.types.StackFrame" -> Frames.frame(structure).toString();
            case "jdk.types.Method" -> String.valueOf(Frames.methodName(structure));
            default -> fields(structure, depth);
        };
    }

    private static String fields(StoredStructure structure, int depth) {
        if (depth > DEEPEST) {
            return "{...}";
        }
        var words = new StringJoiner(", ", "{", "}");
        for (EventField field : structure.fields()) {
            String value = structure.get(field) instanceof StoredStructure within
                    ? of(within, depth + 1)
                    : structure.getText(field);
            words.add(field.name() + " = " + value);
        }
        return words.toString();
    }
}
