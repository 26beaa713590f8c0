package dev.contrail.analyzer.cli.picture;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.mapping.yaml.JdkOverlays;
import dev.contrail.analyzer.select.TextPattern;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Option;

/** Which pauses and waits are drawn over the lanes. */
final class OverlayOption {
    @Option(
            names = "--overlay",
            split = ",",
            paramLabel = "NAME",
            description = "Why threads stood still, drawn over the lanes: all (the default), none, or some of GC pause,"
                    + " safepoint, allocation stall, lock, pinned, socket, file, wait, park, sleep, error, exception.")
    private List<String> names = List.of("all");

    /** Which waits and pauses are to be read; everything that is none. */
    Predicate<TypeMapping> wanted() {
        List<String> wanted = names.stream().map(String::strip).toList();
        wanted.stream().filter(name -> !isKnown(name)).findFirst().ifPresent(name -> {
            throw new Failure(
                    ExitCode.USAGE,
                    "--overlay: there is no '" + name + "'\n  try: all, none, " + String.join(", ", JdkOverlays.NAMES));
        });
        return how -> !(how instanceof TypeMapping.Overlay overlay)
                || wanted.stream().anyMatch(name -> means(name, overlay.name()));
    }

    private static boolean isKnown(String name) {
        return name.equalsIgnoreCase("none") || JdkOverlays.NAMES.stream().anyMatch(overlay -> means(name, overlay));
    }

    private static boolean means(String name, String overlay) {
        return name.equalsIgnoreCase("all")
                || !name.isEmpty() && TextPattern.of(name + "*").matches(overlay);
    }
}
