package dev.contrail.analyzer.cli.words;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.input.InputOptions;
import dev.contrail.analyzer.cli.terminal.ContrailCommand;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.findings.Findings;
import dev.contrail.analyzer.findings.Search;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what looks like a bug. */
@Command(
        name = "findings",
        description = "Tell what looks like a bug, in words and with evidence.",
        sortOptions = false)
public final class FindingsCommand implements Callable<Integer> {
    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private FindingOptions chosen = new FindingOptions();

    @Option(names = "--json", description = "As JSON: an object for each recording, or for those that ran together.")
    private boolean json;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Exit with 1 when there is one of these or worse: ${COMPLETION-CANDIDATES}.")
    private Finding.@Nullable Severity failOn;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintStreams streams = ContrailCommand.streams(spec);
        List<Trace> traces = input.readSelected(streams, any -> true);
        if (traces.stream().allMatch(trace -> trace.eventRange().isEmpty())) {
            throw input.nothingToDraw("messages, snapshots and actions", traces);
        }
        List<List<Trace>> runs = input.runs(traces);
        Map<String, Search> found = byRun(runs, chosen.without());
        try {
            streams.out().print(json ? FindingsJson.of(found, runs) : FindingsText.text(found, !input.isEverything()));
            streams.out().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it writes to memory
        }
        return fails(found) ? ExitCode.FOUND : input.exitCode(traces);
    }

    private static Map<String, Search> byRun(List<List<Trace>> runs, Set<String> without) {
        var byRun = new LinkedHashMap<String, Search>();
        for (List<Trace> run : runs) {
            byRun.put(run.stream().map(Trace::name).collect(Collectors.joining(" + ")), Findings.search(run, without));
        }
        return byRun;
    }

    /** What is found in runs, by the name of each recording, or of those that ran together. */
    public static Map<String, List<Finding>> byRun(List<List<Trace>> runs) {
        var all = new LinkedHashMap<String, List<Finding>>();
        byRun(runs, Set.of()).forEach((run, search) -> all.put(run, search.findings()));
        return all;
    }

    private boolean fails(Map<String, Search> found) {
        Finding.Severity least = failOn;
        return least != null
                && found.values().stream()
                        .flatMap(search -> Finding.flat(search.findings()).stream())
                        .anyMatch(finding -> finding.severity().compareTo(least) >= 0);
    }
}
