package dev.contrail.reader.internal.values;

import dev.contrail.reader.event.StackFrame;
import dev.contrail.reader.event.StackTrace;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Makes stack traces of the structures that they are recorded as. */
final class Frames {
    private Frames() {}

    /** A stack trace. */
    static StackTrace trace(StoredStructure trace) {
        var frames = new ArrayList<StackFrame>();
        for (Object frame : trace.listOf("frames")) {
            if (frame instanceof StoredStructure structure) {
                frames.add(frame(structure));
            }
        }
        return new StackTrace(frames, trace.numberOf("truncated") != 0);
    }

    /** A frame. */
    static StackFrame frame(StoredStructure frame) {
        StoredStructure method = frame.structureOf("method");
        return new StackFrame(
                method == null ? null : method.textOf("type"),
                method == null ? null : method.textOf("name"),
                method == null ? null : method.textOf("descriptor"),
                (int) frame.numberOf("lineNumber"),
                (int) frame.numberOf("bytecodeIndex"),
                method != null && method.numberOf("hidden") != 0,
                frame.textOf("type"));
    }

    /** A method's full name: its class's, and its own. */
    static @Nullable String methodName(StoredStructure method) {
        String type = method.textOf("type");
        String name = method.textOf("name");
        return type == null ? name : type + "." + name;
    }
}
