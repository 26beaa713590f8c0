package dev.contrail.analyzer.cli.picture;

import dev.contrail.analyzer.cli.output.Destination;
import dev.contrail.analyzer.cli.terminal.ContrailCommand;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.cli.terminal.TerminalText;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the interactive page. */
@Command(
        name = "report",
        description = "One interactive HTML page with the three pictures on one clock, to open from disk.")
public final class ReportCommand implements Callable<Integer> {
    @Mixin
    private PageArguments arguments = new PageArguments();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Where to write the page, or - for standard output. Default: RECORDING-report.html in the current"
                            + " folder.")
    private @Nullable Path target;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintStreams streams = ContrailCommand.streams(spec);
        if (target != null) {
            Destination.requirePage(target);
        }
        PageArguments.Page page = arguments.page(streams);
        Path file = target == null ? Path.of(arguments.name() + "-report.html") : target;
        Destination.write(file, out -> out.write(page.html()));
        if (!Destination.isStandardOutput(file)) {
            streams.out().println(TerminalText.of(file));
            StateArguments.tell(streams.out(), page.plots());
        }
        return page.exitCode();
    }
}
