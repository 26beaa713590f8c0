package dev.contrail.analyzer.mapping.yaml;

import dev.contrail.analyzer.mapping.Drawn;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.NamePattern;
import dev.contrail.analyzer.mapping.Origin;
import dev.contrail.analyzer.spelling.Nearest;
import dev.contrail.reader.event.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of the JDK's and of libraries' own events: a mapping file for each, beside this class. One is read when
 * the first type is met that its line in the file {@code index} names.
 */
public final class Presets implements Mapping {
    private static final String FOLDER = "presets/";
    private static final List<Preset> ALL = index();
    private static final Map<String, MappingFile> LOADED = new ConcurrentHashMap<>();

    private final List<Preset> wanted;

    private Presets(List<Preset> wanted) {
        this.wanted = List.copyOf(wanted);
    }

    /** A line of the index. */
    private record Preset(String name, Origin.Kind kind, List<NamePattern> types) {
        boolean mayKnow(EventType type) {
            return types.stream().anyMatch(pattern -> pattern.matches(type.name()));
        }

        MappingFile file() {
            return LOADED.computeIfAbsent(
                    name, key -> MappingFile.parse(key, text(key), line -> new Origin(kind, key, line)));
        }
    }

    private static List<Preset> index() {
        return read("index")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\\s+")))
                .map(words -> new Preset(
                        words.get(0),
                        words.get(1).equals("background") ? Origin.Kind.BACKGROUND : Origin.Kind.PRESET,
                        words.subList(2, words.size()).stream()
                                .map(NamePattern::new)
                                .toList()))
                .toList();
    }

    private static String read(String resource) {
        try (InputStream in = Presets.class.getResourceAsStream(FOLDER + resource)) {
            if (in == null) {
                throw new IllegalStateException("this jar lacks " + FOLDER + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What presets are called. */
    public static List<String> names() {
        return ALL.stream().map(Preset::name).toList();
    }

    /** The one of {@link #names} that is most similar to a name. */
    public static Optional<String> nearest(String name) {
        return Nearest.to(name, names());
    }

    /** A preset as it is written. */
    public static String text(String name) {
        return read(name + ".yml");
    }

    /** All presets. */
    public static Presets all() {
        return new Presets(ALL);
    }

    /** Those presets that have these names. */
    public static Presets of(Collection<String> names) {
        return new Presets(
                ALL.stream().filter(preset -> names.contains(preset.name())).toList());
    }

    @Override
    public List<Drawn> of(EventType type) {
        for (Preset preset : wanted) {
            if (preset.mayKnow(type)) {
                List<Drawn> drawn = preset.file().of(type);
                if (!drawn.isEmpty()) {
                    return drawn;
                }
            }
        }
        return List.of();
    }
}
