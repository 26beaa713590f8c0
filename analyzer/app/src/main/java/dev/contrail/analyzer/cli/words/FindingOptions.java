package dev.contrail.analyzer.cli.words;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.findings.Detectors;
import dev.contrail.analyzer.mapping.yaml.YamlDepth;
import dev.contrail.analyzer.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import picocli.CommandLine.Option;

/** What is looked for: all there is, but for what the command line or the project's {@code .contrail.yml} leaves out. */
public final class FindingOptions {
    private static final String FILE = ".contrail.yml";
    private static final String KEY = "without";

    @Option(
            names = "--without",
            paramLabel = "KIND",
            split = ",",
            description = "Do not look for these, such as silence,stall. What there is: docs/findings.md.")
    private List<String> without = new ArrayList<>();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings of the project. Default: .contrail.yml here or in a folder above.")
    private @Nullable Path config;

    /** The ids of kinds that are not looked for. */
    public Set<String> without() {
        var all = new TreeSet<>(checked(without, "--without"));
        Path file = config != null ? config : nearest(Path.of("").toAbsolutePath());
        if (file != null) {
            all.addAll(checked(inFile(file), file.toString()));
        }
        return all;
    }

    private static @Nullable Path nearest(Path folder) {
        for (Path place = folder; place != null; place = place.getParent()) {
            if (Files.isRegularFile(place.resolve(FILE))) {
                return place.resolve(FILE);
            }
        }
        return null;
    }

    private static List<String> inFile(Path file) {
        try {
            String yaml = Files.readString(file);
            LoadSettings settings =
                    LoadSettings.builder().setAllowDuplicateKeys(false).build();
            YamlDepth.check(yaml, settings);
            Object root = new Load(settings).loadFromString(yaml);
            Object findings = root instanceof Map<?, ?> map ? map.get("findings") : null;
            Object kinds = findings instanceof Map<?, ?> map ? map.get(KEY) : null;
            if (findings != null && kinds == null || kinds != null && !(kinds instanceof Collection)) {
                throw new Failure(ExitCode.USAGE, file + ": under “findings” a list “without” is expected");
            }
            return kinds instanceof Collection<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        } catch (IOException e) {
            throw new Failure(ExitCode.USAGE, file + ": cannot be read: " + e.getMessage(), e);
        } catch (YamlEngineException e) {
            throw new Failure(
                    ExitCode.USAGE,
                    file + ": no YAML: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    e);
        }
    }

    private static Collection<String> checked(Collection<String> ids, String where) {
        List<String> known =
                Detectors.kinds().stream().map(Finding.Kind::id).sorted().toList();
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new Failure(
                        ExitCode.USAGE,
                        where + ": nothing is looked for under “" + id + "”\n  try: one of "
                                + String.join(", ", known));
            }
        }
        return ids;
    }
}
