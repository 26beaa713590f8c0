package dev.contrail.analyzer.cli;

import dev.contrail.analyzer.derive.EventSearch;
import dev.contrail.analyzer.derive.NameFilter;
import dev.contrail.analyzer.derive.Selection;
import dev.contrail.analyzer.derive.TextPattern;
import dev.contrail.analyzer.derive.TimePoint;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.MappingException;
import dev.contrail.analyzer.mapping.MappingFile;
import dev.contrail.analyzer.recording.Recording;
import dev.contrail.analyzer.recording.RecordingException;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The recordings to read and which part of them to show: what all commands on recordings share. */
final class InputOptions {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Recordings (.jfr).")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--from", paramLabel = "TIME", description = "Leave out what is earlier: " + TimePoint.FORMS + ".")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Leave out what is later.")
    private @Nullable String to;

    @Option(
            names = "--from-event",
            paramLabel = "PATTERN",
            description = "Leave out what is before the first event whose label or action matches.")
    private @Nullable String fromEvent;

    @Option(names = "--thread", paramLabel = "FILTER", description = "Only these threads; patterns as in --include.")
    private List<String> threads = new ArrayList<>();

    @Option(
            names = "--include",
            paramLabel = "FILTER",
            description = {
                "Only events with such a participant, action or label. Terms stand between commas: 'put back, part-*, -idle,"
                        + " thread:worker-1'. A term matches what contains it; * stands for anything; a minus leaves out.",
                "A report's filter box takes the same."
            })
    private List<String> include = new ArrayList<>();

    @Option(
            names = "--exclude",
            paramLabel = "FILTER",
            description =
                    "No events with such a participant, action or label: --include with a minus before each term.")
    private List<String> exclude = new ArrayList<>();

    @Option(names = "--map", paramLabel = "YAML", description = "How to draw event types of your own or of a library.")
    private @Nullable Path map;

    @Option(names = "--strict", description = "Exit with 4 when a recording is incomplete.")
    private boolean strict;

    /** The recordings' paths, in the order given. */
    List<Path> files() {
        return files;
    }

    /** Reads all recordings, and says on the error stream what they lack. */
    List<Trace> read(PrintStreams streams) {
        return read(streams, type -> Optional.empty());
    }

    private List<Trace> read(PrintStreams streams, Mapping more) {
        Mapping mapping = mapping().orElse(more);
        var traces = new ArrayList<Trace>();
        for (Path file : files) {
            Trace trace = read(file, mapping);
            for (Omission omission : trace.omissions()) {
                if (omission.isLoss()) {
                    streams.err().println("contrail: " + file + ": incomplete: " + omission.text());
                }
            }
            traces.add(trace);
        }
        return traces;
    }

    /** Reads all recordings, and selects what the options ask for. */
    List<Trace> readSelected(PrintStreams streams) {
        return readSelected(streams, type -> Optional.empty());
    }

    /**
     * Reads all recordings, and selects what the options ask for.
     *
     * @param more what to read beside what is read anyway
     */
    List<Trace> readSelected(PrintStreams streams, Mapping more) {
        return read(streams, more).stream().map(this::select).toList();
    }

    /** {@link ExitCode#OK}, or {@link ExitCode#INCOMPLETE} when a recording is incomplete and that matters. */
    int exitCode(List<Trace> traces) {
        boolean incomplete =
                traces.stream().flatMap(trace -> trace.omissions().stream()).anyMatch(Omission::isLoss);
        return strict && incomplete ? ExitCode.INCOMPLETE : ExitCode.OK;
    }

    private Trace read(Path file, Mapping mapping) {
        try (Recording recording = Recording.open(file);
                ReadingBar bar = ReadingBar.over(recording.size())) {
            return recording.read(mapping, bar);
        } catch (RecordingException e) {
            throw new Failure(ExitCode.NOTHING, file + ": " + e.getMessage() + "\n  try: contrail summary FILE.jfr", e);
        } catch (MappingException e) {
            throw new Failure(ExitCode.USAGE, map + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new Failure(ExitCode.NOTHING, file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private Mapping mapping() {
        if (map == null) {
            return Mapping.standard();
        }
        try {
            return MappingFile.parse(Files.readString(map)).orElse(Mapping.standard());
        } catch (MappingException e) {
            throw new Failure(ExitCode.USAGE, map + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new Failure(ExitCode.USAGE, map + ": cannot be read as a mapping file (UTF-8 YAML)", e);
        }
    }

    private Trace select(Trace trace) {
        NameFilter filter = filter();
        boolean everything = from == null && to == null && fromEvent == null && filter.equals(NameFilter.NONE);
        return everything ? trace : new Selection(range(trace), filter).of(trace);
    }

    private NameFilter filter() {
        return Stream.of(
                        threads.stream().map(NameFilter::ofThreads),
                        include.stream().map(NameFilter::parse),
                        exclude.stream().map(NameFilter::parse).map(NameFilter::negated))
                .flatMap(filters -> filters)
                .reduce(NameFilter.NONE, NameFilter::and);
    }

    private TimeRange range(Trace trace) {
        TimeRange whole = trace.range();
        long start = from == null ? Long.MIN_VALUE : time("--from", from).in(whole);
        if (fromEvent != null) {
            String pattern = fromEvent;
            start = Math.max(
                    start,
                    EventSearch.first(trace, TextPattern.of(pattern))
                            .orElseThrow(() -> new Failure(
                                    ExitCode.NOTHING,
                                    trace.name() + ": no event matches --from-event '" + pattern + "'")));
        }
        long end = to == null ? Long.MAX_VALUE : time("--to", to).in(whole);
        if (start > end) {
            throw new Failure(ExitCode.USAGE, "--from is later than --to");
        }
        return new TimeRange(start, end);
    }

    private static TimePoint time(String option, String text) {
        try {
            return TimePoint.parse(text, ZoneId.systemDefault());
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.USAGE, option + ": " + e.getMessage(), e);
        }
    }
}
