package dev.contrail.analyzer.findings;

import dev.contrail.analyzer.model.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** All detectors there are. */
public final class Detectors {
    private static final List<Detector> ALL =
            ServiceLoader.load(Detector.class, Detector.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .sorted(Comparator.comparing(
                                    (Detector detector) -> detector.kind().depth())
                            .thenComparing(detector -> detector.kind().id()))
                    .toList();

    private Detectors() {}

    /** All of them, those of causes first, then by name. */
    public static List<Detector> all() {
        return ALL;
    }

    /** What they look for, in the same order. */
    public static List<Finding.Kind> kinds() {
        return ALL.stream().map(Detector::kind).toList();
    }

    /** The one of a kind by its id; empty when nobody looks for that. */
    public static Optional<Detector> named(String id) {
        return ALL.stream().filter(detector -> detector.kind().id().equals(id)).findFirst();
    }
}
