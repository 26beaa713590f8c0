package dev.contrail.analyzer.cli;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.cli.output.Destination;
import dev.contrail.analyzer.cli.terminal.ContrailCommand;
import dev.contrail.analyzer.cli.terminal.TerminalText;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the example programs, which lie beside the command's jar, and draws what they did. */
@Command(
        name = "demo",
        description = "Run example programs with a bug and without it, record them, and draw their pictures.")
final class DemoCommand implements Callable<Integer> {
    private static final String PROGRAMS = "dev.contrail.recordings.Demo";
    private static final String PAGE = "upload-queue.html";
    private static final List<List<String>> PICTURES = List.of(
            List.of("sequence", "expect-continue-buggy.svg", "expect-continue-buggy"),
            List.of("sequence", "expect-continue-fixed.svg", "expect-continue-fixed"),
            List.of(
                    "state",
                    "sliding-window.svg",
                    "sliding-window-10",
                    "sliding-window-100",
                    "sliding-window-1000",
                    "sliding-window-none"),
            List.of("lanes", "upload-queue-buggy.svg", "upload-queue-buggy"),
            List.of("lanes", "upload-queue-fixed.svg", "upload-queue-fixed"),
            List.of("report", PAGE, "upload-queue-buggy", "upload-queue-fixed"));

    /** Of the programs, when a recording could not be written, and they said why. */
    private static final int UNWRITABLE = 3;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "Where to. Default: contrail-demo.")
    private Path folder = Path.of("contrail-demo");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path programs = programs()
                .orElseThrow(() -> new Failure(
                        ExitCode.USAGE,
                        "the example programs are not beside this jar\n  try: contrail's zip, which has them in its folder"
                                + " demo"));
        Destination.makeFolder(folder);
        CommandLine command = spec.commandLine();
        command.getOut().flush();
        if (!run(programs)) {
            return ExitCode.USAGE;
        }
        for (List<String> picture : PICTURES) {
            int exitCode = draw(picture, command);
            if (exitCode != ExitCode.OK) {
                return exitCode;
            }
        }
        command.getOut().println();
        command.getOut()
                .println("Open " + TerminalText.of(folder.resolve(PAGE)) + " in a browser: both runs on one page.");
        command.getOut().flush();
        return ExitCode.OK;
    }

    private static Optional<Path> programs() {
        CodeSource source = ContrailCommand.class.getProtectionDomain().getCodeSource();
        try {
            Path folder = source == null
                    ? null
                    : Path.of(source.getLocation().toURI()).resolveSibling("demo");
            return Optional.ofNullable(folder).filter(Files::isDirectory);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether they could be recorded; if not, why is told already. */
    private boolean run(Path programs) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        int exitCode = new ProcessBuilder(java, "-cp", programs + File.separator + "*", PROGRAMS, folder.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (exitCode != 0 && exitCode != UNWRITABLE) {
            throw new Failure(ExitCode.USAGE, "the example programs failed, into " + folder);
        }
        return exitCode == 0;
    }

    private int draw(List<String> picture, CommandLine from) {
        var arguments = new ArrayList<String>();
        arguments.add(picture.get(0));
        picture.stream()
                .skip(2)
                .forEach(name -> arguments.add(folder.resolve(name + ".jfr").toString()));
        arguments.add("-o");
        arguments.add(folder.resolve(picture.get(1)).toString());
        return Main.commandLine().setOut(from.getOut()).setErr(from.getErr()).execute(arguments.toArray(String[]::new));
    }
}
