package dev.contrail.reader;

import java.util.StringJoiner;

/** Structures in words. */
final class Words {
    private Words() {}

    /** A frame and a method as programmers write them; of anything else its plain fields. */
    static String of(StoredStructure structure) {
        switch (structure.shape().typeName()) {
            case "jdk.types.StackFrame":
                return Frames.frame(structure).toString();
            case "jdk.types.Method":
                return String.valueOf(Frames.methodName(structure));
            default:
                break;
        }
        var words = new StringJoiner(", ", "{", "}");
        for (EventField field : structure.fields()) { // not what is in it, which may lead back here
            if (field.isPlain()) {
                words.add(field.name() + " = " + structure.getText(field));
            }
        }
        return words.toString();
    }
}
