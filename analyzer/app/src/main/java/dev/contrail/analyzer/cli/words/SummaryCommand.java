package dev.contrail.analyzer.cli.words;

import static java.util.Objects.requireNonNull;

import dev.contrail.analyzer.cli.input.InputOptions;
import dev.contrail.analyzer.cli.terminal.ContrailCommand;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.recording.Survey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
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
        List<Survey> surveys = input.isEverything()
                ? input.survey(streams)
                : input.readSelected(streams).stream().map(Survey::of).toList();
        for (Survey survey : surveys) {
            input.requireEvents(survey.trace());
        }
        List<Summary> summaries = surveys.stream().map(Summary::of).toList();
        try {
            streams.out().print(json ? SummaryText.json(summaries) : SummaryText.text(summaries));
            streams.out().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it writes to memory
        }
        return input.exitCode(surveys.stream().map(Survey::trace).toList());
    }
}
