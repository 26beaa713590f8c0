package dev.contrail.analyzer.cli.words;

import static java.util.Objects.requireNonNull;

import dev.contrail.analyzer.cli.input.InputOptions;
import dev.contrail.analyzer.cli.terminal.ContrailCommand;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.derive.MethodTimes;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.mapping.yaml.Presets;
import dev.contrail.analyzer.recording.Survey;
import dev.contrail.reader.event.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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
        var types = new ConcurrentHashMap<String, EventType>();
        List<Survey> surveys = surveys(input, types, streams);
        for (Survey survey : surveys) {
            input.requireEvents(survey.trace());
        }
        List<List<MethodTimes>> methods = methods(surveys, input, streams);
        var summaries = new ArrayList<Summary>();
        for (Survey survey : surveys) {
            int place = summaries.size();
            summaries.add(Summary.of(
                    survey,
                    input.byPresets(survey, types.values(), Summary.pictures(survey)),
                    place < methods.size() ? methods.get(place) : List.of()));
        }
        try {
            streams.out().print(json ? SummaryText.json(summaries) : SummaryText.text(summaries));
            streams.out().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it writes to memory
        }
        return input.exitCode(surveys.stream().map(Survey::trace).toList());
    }

    private static List<Survey> surveys(
            InputOptions input, ConcurrentMap<String, EventType> types, PrintStreams streams) {
        if (input.isEverything()) {
            return input.survey(streams, types);
        }
        input.types().forEach(type -> types.putIfAbsent(type.name(), type));
        return input.readSelected(streams).stream().map(Survey::of).toList();
    }

    /** How long calls took, by recording; only where some are traced, since that takes a second reading. */
    private static List<List<MethodTimes>> methods(List<Survey> surveys, InputOptions input, PrintStreams streams) {
        boolean traced = surveys.stream()
                .anyMatch(survey -> survey.trace().eventCounts().getOrDefault(MethodTimes.TYPE, 0L) > 0);
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
