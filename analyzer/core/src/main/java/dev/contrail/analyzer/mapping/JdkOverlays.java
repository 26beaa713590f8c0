package dev.contrail.analyzer.mapping;

import dev.contrail.reader.event.EventType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The events of the JDK that tell why threads stood still: pauses of the whole JVM, locks, parking, sleep, sockets,
 * files.
 *
 * <p>Names and fields are those of the JDK's {@code metadata.xml}, the same from JDK 11 to 25.
 */
public final class JdkOverlays implements Mapping {
    private static final Map<String, TypeMapping.Overlay> KNOWN = Map.ofEntries(
            pause("GC pause", "jdk.GCPhasePause", "name", null),
            pause("safepoint", "jdk.SafepointBegin", null, "safepointId"),
            pause("safepoint", "jdk.ExecuteVMOperation", "operation", "safepointId"),
            pause("safepoint", "jdk.SafepointEnd", null, "safepointId"),
            wait("lock", "jdk.JavaMonitorEnter", "monitorClass"),
            wait("pinned", "jdk.VirtualThreadPinned", "blockingOperation"),
            wait("wait", "jdk.JavaMonitorWait", "monitorClass"),
            wait("park", "jdk.ThreadPark", "parkedClass"),
            wait("sleep", "jdk.ThreadSleep", null),
            wait("socket", "jdk.SocketRead", "host"),
            wait("socket", "jdk.SocketWrite", "host"),
            wait("file", "jdk.FileRead", "path"),
            wait("file", "jdk.FileWrite", "path"),
            wait("file", "jdk.FileForce", "path"));

    /** What overlays are called, in the order of a legend: what holds up everyone first. */
    public static final List<String> NAMES =
            List.of("GC pause", "safepoint", "lock", "pinned", "socket", "file", "wait", "park", "sleep");

    private final Predicate<String> wanted;

    /**
     * Some overlays.
     *
     * @param wanted says yes to those of {@link #NAMES} that are to be read
     */
    public JdkOverlays(Predicate<String> wanted) {
        Set<String> names = new LinkedHashSet<>(NAMES);
        names.removeIf(wanted.negate());
        this.wanted = names::contains;
    }

    @Override
    public Optional<TypeMapping> of(EventType type) {
        return Optional.<TypeMapping>ofNullable(KNOWN.get(type.name()))
                .filter(overlay -> wanted.test(((TypeMapping.Overlay) overlay).name()));
    }

    private static Map.Entry<String, TypeMapping.Overlay> pause(
            String name, String type, @Nullable String detail, @Nullable String id) {
        return Map.entry(type, new TypeMapping.Overlay(name, true, field(detail), field(id)));
    }

    private static Map.Entry<String, TypeMapping.Overlay> wait(String name, String type, @Nullable String detail) {
        return Map.entry(type, new TypeMapping.Overlay(name, false, field(detail), null));
    }

    private static @Nullable Value field(@Nullable String name) {
        return name == null ? null : new Value.OfField(name);
    }
}
