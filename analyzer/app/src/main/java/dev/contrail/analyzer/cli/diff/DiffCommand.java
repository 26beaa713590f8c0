package dev.contrail.analyzer.cli.diff;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.cli.input.InputOptions;
import dev.contrail.analyzer.cli.output.Destination;
import dev.contrail.analyzer.cli.terminal.ContrailCommand;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.cli.words.FindingOptions;
import dev.contrail.analyzer.diff.Difference;
import dev.contrail.analyzer.diff.Side;
import dev.contrail.analyzer.render.page.DiffPage;
import dev.contrail.analyzer.trace.Trace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what changed between runs. */
@Command(
        name = "diff",
        description = {
            "Tell what changed between two runs of a program: contrail diff A.jfr B.jfr.",
            "Or what only one run does: contrail diff bad.jfr --against good1.jfr good2.jfr."
        },
        sortOptions = false)
public final class DiffCommand implements Callable<Integer> {
    @Mixin
    private InputOptions input = new InputOptions();

    @Option(
            names = "--against",
            arity = "1..*",
            paramLabel = "GOOD",
            description = "Runs that went well. What differs from one of them but not from all is left out.")
    private List<Path> against = new ArrayList<>();

    @Mixin
    private FindingOptions chosen = new FindingOptions();

    @Option(names = "--json", description = "As JSON, as docs/diff.schema.json says.")
    private boolean json;

    @Option(names = "--all", description = "Tell every difference, not only the first ones.")
    private boolean all;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Write a page with both runs side by side, opened at the first difference; - for standard output.")
    private @Nullable Path target;

    @Option(names = "--fail-on-difference", description = "Exit with 1 when anything differs that is told.")
    private boolean fail;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintStreams streams = ContrailCommand.streams(spec);
        List<Path> files = new ArrayList<>(input.files());
        files.addAll(against);
        if (against.isEmpty() ? files.size() != 2 : input.files().size() != 1) {
            throw new Failure(
                    ExitCode.USAGE,
                    "diff compares two recordings, or one --against others; here are " + files.size()
                            + "\n  try: contrail diff A.jfr B.jfr");
        }
        if (json && target != null) {
            throw new Failure(
                    ExitCode.USAGE, "--json goes to standard output, and -o writes a page\n  try: one of the two");
        }
        if (target != null) {
            Destination.requirePage(target);
        }
        List<Trace> traces = read(files, streams);
        List<Side> sides =
                traces.stream().map(trace -> new Side(trace, chosen.without())).toList();
        for (int place = 0; place < files.size(); place++) {
            if (sides.get(place).isEmpty()) {
                throw input.with(files.subList(place, place + 1))
                        .nothingToDraw("messages, snapshots and actions", traces.subList(place, place + 1));
            }
        }
        Difference difference = Difference.of(sides.get(0), sides.subList(1, sides.size()));
        tell(difference, sides.subList(1, sides.size()), streams);
        return fail && !difference.isEmpty() ? ExitCode.FOUND : input.exitCode(traces);
    }

    private void tell(Difference difference, List<Side> others, PrintStreams streams) {
        if (target == null) {
            streams.out().print(json ? DiffJson.of(difference, all) : DiffText.of(difference, others.size(), all));
            streams.out().flush();
            return;
        }
        byte[] page = DiffPage.of(
                difference, others.stream().map(other -> other.trace().name()).toList());
        Destination.write(target, out -> out.write(page));
        if (!Destination.isStandardOutput(target)) {
            streams.out().println(TerminalText.of(target));
        }
    }

    /** What the programs told; where one told nothing, of all what presets know of the JDK's events and libraries'. */
    private List<Trace> read(List<Path> files, PrintStreams streams) {
        List<Trace> told = files.stream()
                .map(file -> one(file, input.with(List.of(file)).readSelected(streams)))
                .toList();
        if (told.stream().noneMatch(DiffCommand::isEmpty)) {
            return told;
        }
        streams.notes()
                .println(
                        "contrail: compared is what presets draw of the JDK's and libraries' events: no event of your own"
                                + " in " + TerminalText.of(names(told.stream().filter(DiffCommand::isEmpty))));
        return files.stream()
                .map(file -> one(file, input.with(List.of(file)).readAgainWithPresets(streams)))
                .toList();
    }

    /* What a dump of threads tells, an open wait, is no program's event. */
    private static boolean isEmpty(Trace trace) {
        int dump = trace.texts().indexOf("jdk.ThreadDump");
        return trace.messages().size() == 0
                && trace.snapshots().isEmpty()
                && IntStream.range(0, trace.actions().size())
                        .allMatch(row -> trace.actions().type().get(row) == dump);
    }

    private static String names(Stream<Trace> traces) {
        return traces.map(Trace::name).collect(Collectors.joining(", "));
    }

    private static Trace one(Path file, List<Trace> traces) {
        if (traces.size() != 1) {
            throw new Failure(
                    ExitCode.USAGE,
                    file + ": holds " + traces.size() + " processes, and diff compares one with one"
                            + "\n  try: one recording of it");
        }
        return traces.get(0);
    }
}
