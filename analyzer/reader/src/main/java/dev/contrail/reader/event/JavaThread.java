package dev.contrail.reader.event;

import java.util.Objects;

/**
 * A thread, as a recording tells it.
 *
 * @param name its Java name, or the operating system's when it has none; empty for an unnamed virtual thread
 * @param javaId the Java thread id, unique within a process; 0 for a thread of the JVM itself
 * @param virtual whether it is a virtual thread
 */
public record JavaThread(String name, long javaId, boolean virtual) {
    public JavaThread {
        Objects.requireNonNull(name, "name");
    }
}
