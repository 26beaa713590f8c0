package dev.contrail.analyzer.cli.picture;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.cli.output.Destination;
import dev.contrail.analyzer.cli.terminal.Browser;
import dev.contrail.analyzer.cli.terminal.ContrailCommand;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.cli.terminal.TerminalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the interactive page in the browser. */
@Command(
        name = "view",
        description = {
            "Open the page that report makes in the browser.",
            "It is a temporary file, and nothing is served. Its path is printed, for where there is no browser."
        })
public final class ViewCommand implements Callable<Integer> {
    @Mixin
    private PageArguments arguments = new PageArguments();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintStreams streams = ContrailCommand.streams(spec);
        PageArguments.Page page = arguments.page(streams);
        Path file = temporary();
        Destination.write(file, out -> out.write(page.html()));
        streams.out().println(TerminalText.of(file));
        StateArguments.tell(streams.out(), page.plots());
        streams.out().flush();
        if (!Browser.open(file)) {
            streams.notes().println("contrail: found no browser to open it in");
        }
        return page.exitCode();
    }

    private Path temporary() {
        try {
            Path folder = Files.createTempDirectory("contrail-"); // this user's alone
            return folder.resolve(arguments.name() + ".html");
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.USAGE,
                    "no temporary file can be made: " + e.getMessage() + "\n  try: contrail report FILE -o PAGE.html",
                    e);
        }
    }
}
