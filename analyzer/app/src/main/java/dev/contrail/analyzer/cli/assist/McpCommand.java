package dev.contrail.analyzer.cli.assist;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.input.RecordingException;
import dev.contrail.analyzer.mcp.ToolServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers an assistant, until its input ends. */
@Command(
        name = "mcp",
        description = {
            "Serve summary, findings, explain, diff and draw to an assistant, over the Model Context Protocol.",
            "It speaks on standard input and output, and reads no other files than those named here."
        },
        sortOptions = false)
public final class McpCommand implements Callable<Integer> {
    private static final String INSTRUCTIONS =
            "Contrail tells what a Java program did, from Flight Recorder recordings. Begin with findings, or with explain and"
                    + " nothing but a file; then follow what explain offers under “next”: --at is its argument at, and so on. Times"
                    + " such as +1.026s count from the first event. Rows are cited as table and number.";

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The recordings that may be asked about.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "Where pictures and long answers are written. Default: a new temporary folder.")
    private @Nullable Path folder;

    private final AssistantTools.Commands commands;

    /** One that runs other commands. */
    public McpCommand(AssistantTools.Commands commands) {
        this.commands = commands;
    }

    @Override
    @SuppressWarnings("SystemOut") // the protocol is spoken on the real streams
    public Integer call() throws InterruptedException {
        requireModule();
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw Failure.of(new RecordingException(file, RecordingException.Reason.NO_SUCH_FILE));
            }
            if (!Files.isReadable(file)) {
                throw Failure.of(new RecordingException(file, RecordingException.Reason.PERMISSION_DENIED));
            }
        }
        Path pictures = folder();
        String version = McpCommand.class.getPackage().getImplementationVersion();
        PrintStream out = System.out;
        System.setOut(System.err); // nothing but the protocol may be written there
        try {
            ToolServer.serve(
                    "contrail",
                    version == null ? "development" : version,
                    INSTRUCTIONS,
                    new AssistantTools(files, pictures, commands).all(),
                    System.in,
                    out);
        } finally {
            System.setOut(out);
            deleteIfUnused(pictures);
        }
        return ExitCode.OK;
    }

    private static void requireModule() {
        try {
            Class.forName("dev.contrail.analyzer.mcp.ToolServer");
        } catch (ClassNotFoundException | LinkageError e) {
            throw new Failure(
                    ExitCode.USAGE,
                    "mcp needs contrail-mcp.jar beside contrail.jar\n  try: the zip, which holds both",
                    e);
        }
    }

    /** Deletes a folder that nobody asked for and in which nothing was drawn. */
    private void deleteIfUnused(Path pictures) {
        try {
            if (folder == null) {
                Files.deleteIfExists(pictures);
            }
        } catch (IOException e) {
            // Then there are pictures in it, which somebody may still want to look at.
        }
    }

    private Path folder() {
        try {
            Path chosen = folder;
            return chosen == null ? Files.createTempDirectory("contrail-mcp") : Files.createDirectories(chosen);
        } catch (IOException e) {
            throw new Failure(ExitCode.USAGE, "no folder for pictures: " + e.getMessage() + "\n  try: --folder", e);
        }
    }
}
