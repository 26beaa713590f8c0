package dev.contrail.analyzer.trace;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A thread of the recorded program.
 *
 * @param name empty for an unnamed virtual thread
 * @param javaId the Java thread id, unique within a process; 0 for a thread of the JVM itself
 * @param virtual whether it is a virtual thread
 */
public record TraceThread(String name, long javaId, boolean virtual) {
    /** Stands for threads that the recording does not tell, nor tells apart: one or several. */
    public static final TraceThread UNKNOWN = new TraceThread("unknown thread", 0, false);

    /** Stands for all threads, which the JVM stops in a pause: the lane of pauses, where nothing else is in the lanes. */
    public static final TraceThread WHOLE_JVM = new TraceThread("whole JVM", 0, false);

    private static final Set<String> OF_JVM = Set.of(
            "Attach Listener",
            "Common-Cleaner",
            "DestroyJavaVM",
            "Finalizer",
            "Monitor Deflation Thread",
            "Notification Thread",
            "Reference Handler",
            "Service Thread",
            "Signal Dispatcher");

    private static final Pattern NUMBERED_OF_JVM = Pattern.compile("C[12] CompilerThread\\d+|SIG[A-Z0-9]+ handler");

    private static final Pattern WATCHED = Pattern.compile("JMX server connection timeout \\d+"
            + "|RMI TCP (Connection\\((\\d+\\)-127\\.0\\.0\\.1|idle\\))|Accept-0)"
            + "|RMI (Scheduler\\(0\\)|Reaper|RenewClean-\\[127\\.0\\.0\\.1:.*)|GC Daemon");

    private static final Pattern SUB_POLLER = Pattern.compile("(Read-|Write-)?SubPoller-\\d+");

    /** One of which the recording tells a number only, by which it is told apart from others. */
    public static TraceThread unknown(long number) {
        return new TraceThread(UNKNOWN.name + " " + number, 0, false);
    }

    public TraceThread {
        Objects.requireNonNull(name, "name");
    }

    /* Written out: the JVM makes those of a record when they are first called, which takes longer than to read a small
     * recording. */

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TraceThread thread
                && javaId == thread.javaId
                && virtual == thread.virtual
                && name.equals(thread.name);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Long.hashCode(javaId);
    }

    /**
     * Whether it is there since there is a recording: one of the Flight Recorder's own, or of the connection over which a tool on
     * the same machine watches the JVM, such as {@code contrail record}.
     */
    public boolean isRecorder() {
        return name.startsWith("JFR ") || WATCHED.matcher(name).matches();
    }

    /** Whether it is one of the JVM's own, which are there in any program. */
    public boolean isJvms() {
        return javaId == 0
                || isRecorder()
                || OF_JVM.contains(name)
                || NUMBERED_OF_JVM.matcher(name).matches();
    }

    /** Whether it is a virtual thread of the JDK's own (25), which waits for sockets on behalf of the program's. */
    boolean isPoller() {
        return virtual && SUB_POLLER.matcher(name).matches();
    }

    /** The name to show: a thread without one, or whose name cannot be seen, shows its id. */
    public String displayName() {
        return VisibleNames.isBlank(name) ? (virtual ? "virtual " : "thread ") + javaId : name;
    }

    /** A thread's name without the number at its end: threads of one kind share what is left. */
    public static String withoutNumber(String name) {
        int end = name.length();
        while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end);
    }
}
