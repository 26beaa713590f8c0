package dev.contrail.analyzer.cli.input;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.mapping.FrameState;
import dev.contrail.analyzer.mapping.Inference;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.mapping.yaml.MapCheck;
import dev.contrail.analyzer.mapping.yaml.MappingException;
import dev.contrail.analyzer.mapping.yaml.MappingFile;
import dev.contrail.analyzer.mapping.yaml.Mistake;
import dev.contrail.analyzer.mapping.yaml.Presets;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.recording.TraceSink;
import dev.contrail.analyzer.trace.Tally;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who says how events are drawn: the user's file, then the recording, then presets. */
public final class MappingOptions {
    @Option(
            names = "--map",
            paramLabel = "YAML",
            description = "How to draw event types of your own or of a library; contrail map prints what is in force.")
    private @Nullable Path map;

    @Option(
            names = "--presets",
            split = ",",
            paramLabel = "NAME",
            description = "Which libraries' own events are drawn: all (the default), none, or some of jdk, hibernate,"
                    + " spring and the like; inferred stands for types that nobody knows. Those of the JDK and inferred"
                    + " ones are drawn only where nothing else is.")
    private List<String> presets = List.of("all");

    @Option(
            names = "--app",
            split = "[,;]",
            paramLabel = "PACKAGE",
            description =
                    "Packages of your own: what a thread was seen doing is its innermost method in these. Default: all"
                            + " but the JDK's and well-known frameworks'.")
    private List<String> application = List.of();

    private static final String INFERRED = "inferred";
    private static final List<String> WORDS = List.of("none", INFERRED);

    private @Nullable MappingFile file;

    /** All that is in force. */
    public Mapping mapping() {
        return mapping(any -> true);
    }

    /**
     * What is in force.
     *
     * @param wanted what presets may draw; of other events they know, only the times count
     */
    public Mapping mapping(Predicate<TypeMapping> wanted) {
        Mapping said =
                file().<Mapping>map(read -> read.orElse(Mapping.standard())).orElseGet(Mapping::standard);
        return withDumps(said.orElse(presets().seeing(wanted)).ofApplication(application));
    }

    /* What threads stood at in the end is told by no rule; where no preset is wanted, neither are these. */
    private Mapping withDumps(Mapping mapping) {
        boolean none = presets.stream().map(String::strip).allMatch("none"::equals);
        return none ? mapping.orElse(TraceSink.WITHOUT_DUMPS) : mapping;
    }

    /** What the user and the recording say, without presets. */
    Mapping withoutPresets() {
        return withDumps(file().<Mapping>map(read -> read.orElse(Mapping.standard()))
                .orElseGet(Mapping::standard)
                .ofApplication(application));
    }

    /** Colour indexes that the user's file chose, by name. */
    Map<String, Integer> colours() {
        return file().map(MappingFile::colours).orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, colour -> index(colour.getValue())));
    }

    private static int index(FrameState.Colour colour) {
        return colour == FrameState.Colour.ALARM ? Categories.ALARM : colour.ordinal();
    }

    private Mapping presets() {
        List<String> names = presets.stream().map(String::strip).toList();
        if (names.contains("all")) {
            return Presets.all().orElse(new Inference());
        }
        names.stream()
                .filter(name -> !WORDS.contains(name) && !Presets.names().contains(name))
                .findFirst()
                .ifPresent(MappingOptions::refuse);
        return names.contains(INFERRED) ? Presets.of(names).orElse(new Inference()) : Presets.of(names);
    }

    private static void refuse(String name) {
        String hint = Presets.nearest(name)
                .map(known -> "; did you mean '" + known + "'?")
                .orElse("");
        throw new Failure(
                ExitCode.USAGE,
                "--presets: there is no '" + name + "'" + hint + "\n  try: all, none, inferred, "
                        + String.join(", ", Presets.names()));
    }

    /** The user's mapping file, if there is one. */
    public Optional<MappingFile> file() {
        if (map != null && file == null) {
            file = read(map);
        }
        return Optional.ofNullable(file);
    }

    private static MappingFile read(Path map) {
        try {
            return MappingFile.parse(map.toString(), Files.readString(map));
        } catch (MappingException e) {
            throw new Failure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        } catch (NoSuchFileException e) {
            throw new Failure(
                    ExitCode.USAGE,
                    map + ": no such file\n  try: another path, or contrail map FILE.jfr, which makes one",
                    e);
        } catch (IOException e) {
            throw new Failure(ExitCode.USAGE, map + ": cannot be read as a mapping file (UTF-8 YAML)", e);
        }
    }

    /**
     * Compares the user's file with what the recordings declare; tells on the error stream what it asks for and they do
     * not have.
     *
     * @throws Failure when that cannot be drawn
     */
    public void check(Collection<EventType> types, PrintStreams streams) {
        List<Mistake> mistakes = mistakes(types);
        String errors = mistakes.stream()
                .filter(mistake -> mistake.severity() == Mistake.Severity.ERROR)
                .map(Mistake::toString)
                .collect(Collectors.joining("\n"));
        if (!errors.isEmpty()) {
            throw new Failure(ExitCode.USAGE, errors);
        }
        mistakes.forEach(mistake -> streams.notes().println("contrail: " + mistake));
    }

    /** What the user's file asks for and these types do not have. */
    public List<Mistake> mistakes(Collection<EventType> types) {
        return file().map(read -> MapCheck.of(read, types)).orElse(List.of());
    }

    /** Rules under one name that draw one picture: each for other events, as their conditions say. */
    private record Alternatives(int name, Tally.Picture picture) {}

    /**
     * Tells on the error stream which of the user's rules took no event, though there were some of their types, and no rule
     * beside them took one in their stead.
     */
    void tellUnused(List<Trace> traces, PrintStreams streams) {
        if (map == null) {
            return;
        }
        var events = new TreeMap<Integer, Long>();
        var inStead = new HashSet<Alternatives>();
        var alternatives = new HashMap<Integer, Alternatives>();
        for (Trace trace : traces) {
            for (Tally.Count count : trace.drawnBy()) {
                Tally.Key key = count.key();
                if (key.source().equals(map.toString())) {
                    int name = file().map(read -> read.nameOf(key.line())).orElse(key.line());
                    events.merge(key.line(), count.events(), Long::sum);
                    alternatives.put(key.line(), new Alternatives(name, key.picture()));
                    if (count.events() > 0) {
                        inStead.add(new Alternatives(name, key.picture()));
                    }
                }
            }
        }
        events.forEach((line, count) -> {
            if (count == 0 && !inStead.contains(alternatives.get(line))) {
                streams.notes()
                        .println("contrail: " + map + ":" + line + ": no event fulfils 'when'; nothing is drawn by it");
            }
        });
    }
}
