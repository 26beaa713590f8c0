package dev.contrail.analyzer.trace;

import java.util.Objects;

/**
 * A thread of the recorded program.
 *
 * @param name empty for an unnamed virtual thread
 * @param javaId the Java thread id, unique within a process; 0 for a thread of the JVM itself
 * @param virtual whether it is a virtual thread
 */
public record TraceThread(String name, long javaId, boolean virtual) {
    /** Stands for a thread that the recording does not tell. */
    public static final TraceThread UNKNOWN = new TraceThread("unknown thread", 0, false);

    public TraceThread {
        Objects.requireNonNull(name, "name");
    }

    /** The name to show: an unnamed thread shows its id. */
    public String displayName() {
        return name.isEmpty() ? (virtual ? "virtual " : "thread ") + javaId : name;
    }
}
