package dev.contrail.analyzer.cli;

import dev.contrail.analyzer.findings.Findings;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
final class FindingsCommand implements Callable<Integer> {
    @Mixin
    private InputOptions input = new InputOptions();

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
        List<Trace> traces = input.readSelected(streams);
        if (traces.stream().allMatch(trace -> trace.eventRange().isEmpty())) {
            throw input.nothingToDraw("messages, snapshots and actions", traces);
        }
        Map<String, List<Finding>> found = byRun(input.runs(traces));
        try {
            streams.out().print(json ? FindingsText.json(found) : FindingsText.text(found));
            streams.out().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it writes to memory
        }
        return fails(found) ? ExitCode.FOUND : input.exitCode(traces);
    }

    /** The findings in runs, by the name of each recording, or of those that ran together. */
    static Map<String, List<Finding>> byRun(List<List<Trace>> runs) {
        var byRun = new LinkedHashMap<String, List<Finding>>();
        for (List<Trace> run : runs) {
            byRun.put(run.stream().map(Trace::name).collect(Collectors.joining(" + ")), Findings.in(run));
        }
        return byRun;
    }

    private boolean fails(Map<String, List<Finding>> found) {
        Finding.Severity least = failOn;
        return least != null
                && found.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(finding -> finding.severity().compareTo(least) >= 0);
    }
}
