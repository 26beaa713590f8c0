package dev.contrail.reader.event;

import org.jspecify.annotations.Nullable;

/**
 * A frame of a stack trace.
 *
 * @param className the full name of the class that declares the method; null when it is not told, as for native frames of
 *     some profilers
 * @param method the method's name; null when it is not told
 * @param descriptor what the method takes and gives, such as {@code (Ljava/lang/String;)V}; null when it is not told
 * @param line the line of the source; -1 or 0 when it is not known
 * @param bytecodeIndex the place in the method; -1 or 0 when it is not known
 * @param hidden whether the JVM made the method, as a lambda's or a method handle's; the JDK's own tools leave these out
 * @param type how the code was run, such as "Interpreted", "JIT compiled", "Inlined" or "Native"; null when it is not told
 */
public record StackFrame(
        @Nullable String className,
        @Nullable String method,
        @Nullable String descriptor,
        int line,
        int bytecodeIndex,
        boolean hidden,
        @Nullable String type) {
    /** Such as {@code java.util.ArrayList.add:480}. */
    @Override
    public String toString() {
        return (className == null ? "" : className + ".") + method + (line > 0 ? ":" + line : "");
    }
}
