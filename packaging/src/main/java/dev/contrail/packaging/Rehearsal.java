package dev.contrail.packaging;

import dev.contrail.analyzer.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs the commands that read files once, so that the JVM lists the classes they need: {@code Rehearsal FOLDER RECORDING…}.
 * What they draw goes into the folder.
 */
public final class Rehearsal {
    private static final List<String> DRAWN = List.of(
            "report -o page.html",
            "sequence -o picture.svg",
            "sequence -o picture.png",
            "state -o state.svg",
            "lanes -o lanes.svg");
    private static final List<String> TOLD = List.of("summary", "findings");

    private Rehearsal() {}

    /** Fails when a command cannot read the recordings. */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        List<String> recordings = Arrays.asList(args).subList(1, args.length);
        DRAWN.forEach(line -> {
            String[] words = line.split(" ", -1);
            run(recordings, words[0], words[1], folder.resolve(words[2]).toString());
        });
        TOLD.forEach(command -> run(recordings, command));
    }

    private static void run(List<String> recordings, String... words) {
        var arguments = new ArrayList<>(List.of(words));
        arguments.addAll(1, recordings);
        var said = new StringWriter();
        int exitCode = Main.commandLine()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(arguments.toArray(String[]::new));
        if (exitCode > 1) {
            throw new IllegalStateException(arguments + " ended with " + exitCode + ": " + said);
        }
    }
}
