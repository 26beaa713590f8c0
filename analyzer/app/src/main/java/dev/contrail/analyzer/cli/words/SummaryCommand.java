package dev.contrail.analyzer.cli.words;

import static java.util.Objects.requireNonNull;

import dev.contrail.analyzer.cli.input.InputOptions;
import dev.contrail.analyzer.cli.terminal.ContrailCommand;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.derive.MethodTimes;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.mapping.yaml.Presets;
import dev.contrail.analyzer.recording.Survey;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what a recording holds. */
@Command(name = "summary", description = "Say what recordings hold: events, participants, threads, time, losses.")
public final class SummaryCommand implements Callable<Integer> {
    @Mixin
    private InputOptions input = new InputOptions();

    @Option(names = "--json", description = "As JSON: an object, or a list of them for several files.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return run(input, json, ContrailCommand.streams(requireNonNull(spec)));
    }

    /** Prints a summary of each recording; needs nothing of picocli, which takes longer to start than a summary to make. */
    public static int run(InputOptions input, boolean json, PrintStreams streams) {
        return input.isEverything() ? whole(input, json, streams) : part(input, json, streams);
    }

    private static int whole(InputOptions input, boolean json, PrintStreams streams) {
        var types = new ConcurrentHashMap<String, EventType>();
        List<Survey> surveys = input.survey(streams, types);
        List<Trace> traces = surveys.stream().map(Survey::trace).toList();
        traces.forEach(input::requireEvents);
        List<List<MethodTimes>> methods = methods(traces, input, streams);
        var summaries = new ArrayList<Summary>();
        for (Survey survey : surveys) {
            int place = summaries.size();
            summaries.add(Summary.of(
                    survey,
                    input.byPresets(survey, types.values(), Summary.pictures(survey)),
                    place < methods.size() ? methods.get(place) : List.of()));
        }
        return print(summaries, traces, input, json, streams);
    }

    private static int part(InputOptions input, boolean json, PrintStreams streams) {
        List<PartSummary.Part> parts = PartSummary.read(input, streams);
        List<Trace> traces = parts.stream().map(PartSummary.Part::all).toList();
        List<List<MethodTimes>> methods = methods(traces, input, streams);
        var summaries = new ArrayList<Summary>();
        for (PartSummary.Part part : parts) {
            int place = summaries.size();
            summaries.add(Summary.of(part, place < methods.size() ? methods.get(place) : List.of()));
        }
        return print(summaries, traces, input, json, streams);
    }

    private static int print(
            List<Summary> summaries, List<Trace> traces, InputOptions input, boolean json, PrintStreams streams) {
        try {
            streams.out().print(json ? SummaryText.json(summaries) : SummaryText.text(summaries));
            streams.out().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it writes to memory
        }
        return input.exitCode(traces);
    }

    /** How long calls took, by recording; only where some are traced, since that takes a second reading. */
    private static List<List<MethodTimes>> methods(List<Trace> traces, InputOptions input, PrintStreams streams) {
        boolean traced = traces.stream().anyMatch(trace -> trace.eventCounts().getOrDefault(MethodTimes.TYPE, 0L) > 0);
        return traced
                ? input
                        .readAgain(
                                streams, Presets.of(List.of("methods")).only(how -> how instanceof TypeMapping.Action))
                        .stream()
                        .map(MethodTimes::in)
                        .toList()
                : List.of();
    }
}
