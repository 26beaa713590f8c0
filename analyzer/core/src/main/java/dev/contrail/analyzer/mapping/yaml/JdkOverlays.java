package dev.contrail.analyzer.mapping.yaml;

import dev.contrail.analyzer.mapping.Drawn;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.reader.event.EventType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The events of the JDK that tell why threads stood still: pauses of the whole JVM, locks, parking, sleep, sockets,
 * files; and what went wrong meanwhile. Which they are stands in the preset for the JDK.
 */
public final class JdkOverlays implements Mapping {
    /** What overlays are called, in the order of a legend: what holds up everyone first. */
    public static final List<String> NAMES = List.of(
            "GC pause",
            "safepoint",
            "allocation stall",
            "lock",
            "pinned",
            "socket",
            "file",
            "wait",
            "park",
            "sleep",
            "error",
            "exception");

    private final Mapping jdk = Presets.of(List.of("jdk"));
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
    public List<Drawn> of(EventType type) {
        return jdk.of(type).stream().filter(drawn -> isWanted(drawn.how())).toList();
    }

    private boolean isWanted(TypeMapping how) {
        return how instanceof TypeMapping.Overlay overlay && wanted.test(overlay.name());
    }
}
