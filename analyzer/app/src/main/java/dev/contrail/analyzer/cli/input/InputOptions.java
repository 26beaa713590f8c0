package dev.contrail.analyzer.cli.input;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.cli.terminal.ShellWord;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.recording.Survey;
import dev.contrail.analyzer.trace.Batch;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.fold.Folding;
import dev.contrail.reader.event.EventType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The recordings to read, and how: what all commands on recordings share. */
public final class InputOptions {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Recordings (.jfr), or folders that hold some.")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    @Mixin
    private MappingOptions mapping = new MappingOptions();

    @Mixin
    private JoiningOptions joining = new JoiningOptions();

    @Option(names = "--strict", description = "Exit with 4 when a recording is incomplete.")
    private boolean strict;

    @Mixin
    private InputLimits limits = new InputLimits();

    /** Of these recordings, everything. */
    public static InputOptions of(List<Path> files) {
        var input = new InputOptions();
        input.files = files;
        return input;
    }

    /** The same options for other recordings. */
    public InputOptions with(List<Path> others) {
        InputOptions same = of(others);
        same.selection = selection;
        same.mapping = mapping;
        same.joining = joining;
        same.strict = strict;
        same.limits = limits;
        return same;
    }

    /** The recordings' paths, in the order given. */
    public List<Path> files() {
        return files;
    }

    /** Whether no option asks for a part of the recordings. */
    public boolean isEverything() {
        return selection.isEverything();
    }

    /** What {@code --to} says when it is a word and no time; then it asks for no time. */
    public Optional<String> takeWord() {
        return selection.takeWord();
    }

    /** What {@code --thread} says, as it is; then it asks for no thread. */
    public Optional<String> takeThread() {
        return selection.takeThread();
    }

    /** Reads of all recordings what the options ask for, and says on the error stream what they lack; no preset is drawn. */
    public List<Trace> readSelected(PrintStreams streams) {
        return readSelected(streams, none -> false);
    }

    /** The same, and what presets say of events that are drawn so. */
    public List<Trace> readSelected(PrintStreams streams, Predicate<TypeMapping> presets) {
        return readAll(streams, mapping.mapping(presets));
    }

    /**
     * The same for pictures that show everything at once: very many waits are folded, unless a part is asked for.
     *
     * @param fits whether a trace is fine enough as it was folded; if not, each of its waits has a row
     */
    public List<Trace> readFolded(
            PrintStreams streams, Predicate<TypeMapping> presets, Folding folding, Predicate<Trace> fits) {
        Mapping wanted = mapping.mapping(presets).withoutPlaces();
        if (!selection.isEverything()) {
            return readAll(streams, wanted);
        }
        InputFiles.Reading<Trace> reading = (recording, bar) -> {
            Trace folded = recording.readFolded(wanted, folding, bar);
            return told(fits.test(folded) ? folded : recording.read(wanted, bar), streams);
        };
        return checked(streams, () -> readEach(streams, reading));
    }

    /** The same, for all pictures. */
    public List<Trace> readSelected(PrintStreams streams, Predicate<TypeMapping> presets, Mapping more) {
        return readAll(streams, mapping.mapping(presets).orElse(more));
    }

    private List<Trace> readAll(PrintStreams streams, Mapping mapping) {
        return checked(streams, () -> readParts(streams, mapping, trace -> told(trace, streams)));
    }

    private List<Trace> checked(PrintStreams streams, Supplier<List<Trace>> reading) {
        checkMapping(streams);
        List<Trace> traces = reading.get();
        mapping.tellUnused(traces, streams);
        return traces;
    }

    private Trace told(Trace trace, PrintStreams streams) {
        tellLosses(trace.name(), trace.omissions(), streams);
        return joining.joined(trace);
    }

    /** Reads of each recording the part that is asked for; what is made of all that was read is cut to it. */
    private List<Trace> readParts(PrintStreams streams, Mapping mapping, UnaryOperator<Trace> made) {
        return opened().readAll(streams, recordings -> {
            Origins origins =
                    selection.countsFromOrigin() ? Origins.of(recordings, mapping, joining::runs) : Origins.UNKNOWN;
            return (recording, bar) -> {
                OptionalLong origin = origins.of(recording);
                TimeRange asked = selection.range(recording.range(), origin);
                return selection.select(made.apply(recording.read(mapping, asked, origin, bar)), asked);
            };
        });
    }

    /** Reads recordings anew with all that presets say, so that what they lack was said. */
    public List<Trace> readAgainWithPresets(PrintStreams streams) {
        return readParts(streams, mapping.mapping(), joining::joined);
    }

    /** Reads something else of recordings that were read before, so that what they lack was said. */
    public List<Trace> readAgain(PrintStreams streams, Mapping mapping) {
        return readParts(streams, mapping, UnaryOperator.identity());
    }

    /**
     * Reads all of the only recording in batches, and says on the error stream what it lacks; no option may ask for a part.
     *
     * @return the recording without its rows; empty when there are several
     */
    public Optional<Trace> readInBatches(PrintStreams streams, Batch.Taker taker) {
        checkMapping(streams);
        Mapping mapping = this.mapping.withoutPresets();
        return opened().readOnly(streams, (recording, bar) -> {
            Trace trace = recording.readInBatches(mapping, bar, taker);
            tellLosses(trace.name(), trace.omissions(), streams);
            return trace;
        });
    }

    /** What the user's mapping file asks for and the recordings do not have is told before they are read. */
    private void checkMapping(PrintStreams streams) {
        if (mapping.file().isPresent()) {
            mapping.check(types(), streams);
        }
    }

    /** The event types that the recordings declare, those of one name more than once when their fields differ. */
    public List<EventType> types() {
        return opened().types();
    }

    /**
     * Finds what all recordings hold, without keeping their events; no option may ask for a part of them.
     *
     * @param types where the types go that are met on the way, by name
     */
    public List<Survey> survey(PrintStreams streams, ConcurrentMap<String, EventType> types) {
        checkMapping(streams);
        Mapping inForce = this.mapping.withoutPresets();
        Mapping mapping = type -> {
            types.putIfAbsent(type.name(), type);
            return inForce.of(type);
        };
        return readEach(streams, (recording, bar) -> {
            Survey survey = recording.survey(mapping, bar);
            tellLosses(survey.trace().name(), survey.trace().omissions(), streams);
            return survey;
        });
    }

    /** What presets draw of what was surveyed beside what it says itself, by picture. */
    public Map<String, ByPresets> byPresets(Survey survey, Collection<EventType> types, Map<String, Long> own) {
        return ByPresets.of(types, survey.trace().eventCounts(), own, mapping.mapping());
    }

    /** What presets draw of so many events of each type, beside so many of its own, by picture. */
    public Map<String, ByPresets> byPresets(Map<String, Long> counts, Map<String, Long> own) {
        return ByPresets.of(types(), counts, own, mapping.mapping());
    }

    /** The colours of what is done in traces; those that the mapping file chose first. */
    public Categories categories(List<Trace> traces) {
        return Categories.of(traces, mapping.colours());
    }

    /** The runs that recordings are drawn as. */
    public List<List<Trace>> runs(List<Trace> traces) {
        return joining.runs(traces);
    }

    /** Says on the error stream what a recording lacks. */
    public void tellLosses(String recording, List<Omission> omissions, PrintStreams streams) {
        LossNotes.tell(nameOf(recording), omissions, streams);
    }

    private String nameOf(String many) {
        return InputFiles.nameOf(files, many);
    }

    /** {@link ExitCode#OK}, or {@link ExitCode#INCOMPLETE} when a recording is incomplete and that matters. */
    public int exitCode(List<Trace> traces) {
        return exitCode(
                traces.stream().anyMatch(trace -> trace.omissions().stream().anyMatch(Omission::isLoss)));
    }

    /** The same, when it is known whether anything is missing. */
    public int exitCode(boolean incomplete) {
        return strict && incomplete ? ExitCode.INCOMPLETE : ExitCode.OK;
    }

    /** The recordings in words: the path, or how many there are. */
    public String where() {
        return InputFiles.where(files);
    }

    /** Ends the command when a recording is so damaged that no event of it can be read. */
    public void requireEvents(Trace trace) {
        if (isEverything()) {
            LossNotes.requireEvents(nameOf(trace.name()), trace);
        }
    }

    /** Says what was read and what was looked for, and whether these options left it out. */
    public Failure nothingToDraw(String lookedFor, List<Trace> traces) {
        if (traces.size() == 1) {
            requireEvents(traces.get(0));
        }
        var nothing = new NothingToDraw(where(), lookedFor, traces);
        return isEverything()
                ? nothing.failure(ShellWord.of(files.get(0)), types(), mapping.mapping())
                : nothing.failureOfAPart(selection.misses(runs(traces)), selection.without());
    }

    /** Takes something from each recording. */
    public <T> List<T> readEach(PrintStreams streams, InputFiles.Reading<T> reading) {
        return opened().readEach(streams, reading);
    }

    private InputFiles opened() {
        return new InputFiles(files, joining.ofFiles(), limits.limits());
    }
}
