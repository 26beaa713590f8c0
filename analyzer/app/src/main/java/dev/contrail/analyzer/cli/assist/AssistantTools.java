package dev.contrail.analyzer.cli.assist;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.mcp.RefusedException;
import dev.contrail.analyzer.mcp.Tool;
import dev.contrail.analyzer.mcp.Tool.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The commands that an assistant may use, on files that were named before. */
public final class AssistantTools {
    /** An answer that is longer stands in a file. */
    private static final int LONGEST = 90_000;

    private static final int EXPLANATION = 8_000;
    private static final List<String> PICTURES = List.of("sequence", "state", "lanes", "report");
    private static final List<String> QUESTIONS = List.of("at", "exchange", "thread", "participant");
    private static final List<String> PARTS = List.of("from", "to");

    /** Runs a command of the command line. */
    @FunctionalInterface
    public interface Commands {
        /** Runs it and keeps what it prints. */
        Result run(List<String> args);
    }

    /**
     * What became of a command.
     *
     * @param exitCode as {@link ExitCode} has them
     * @param out what it printed
     * @param err what it said on the error stream
     */
    public record Result(int exitCode, String out, String err) {}

    private final Map<String, Path> files = new LinkedHashMap<>();
    private final Path folder;
    private final Commands commands;
    private int written;

    /**
     * Those on some files.
     *
     * @param folder where pictures and long answers go
     */
    public AssistantTools(List<Path> files, Path folder, Commands commands) {
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            boolean alone = files.stream()
                            .filter(other -> String.valueOf(other.getFileName()).equals(name))
                            .count()
                    == 1;
            this.files.put(alone ? name : file.toString(), file);
        }
        this.folder = folder;
        this.commands = commands;
    }

    /** All of them. */
    public List<Tool> all() {
        return List.of(
                new Tool(
                        "summary",
                        "What a recording holds: events, participants, threads, time, losses. As JSON.",
                        List.of(file("file", "the recording")),
                        arguments -> answer(List.of("summary", path(arguments, "file"), "--json"))),
                new Tool(
                        "findings",
                        "What looks like a bug in a recording, the cause first, in words and with the rows that show it. As JSON."
                                + " When nothing is found, what was looked for and what the recording lacks.",
                        withParts(file("file", "the recording")),
                        arguments -> answer(with(arguments, PARTS, "findings", path(arguments, "file"), "--json"))),
                new Tool(
                        "explain",
                        "Answers about order, a little at a time, as JSON: who waited for whom, since when, what happened just before,"
                                + " and what to ask next. Give one of at, exchange, thread and participant, or none of them to learn"
                                + " where to look first.",
                        withParts(
                                file("file", "the recording"),
                                Parameter.optional("at", "an instant: +1.026s after the first event"),
                                Parameter.optional("exchange", "the number of an exchange"),
                                Parameter.optional("thread", "a thread's name"),
                                Parameter.optional("participant", "an object: HttpConnection#1, or a class of them")),
                        this::explain),
                new Tool(
                        "diff",
                        "What changed between two runs of a program, as JSON: what is found in one only, messages from the first"
                                + " difference on, actions done more often or longer, values that move otherwise.",
                        List.of(file("a", "one run"), file("b", "the other run")),
                        arguments -> answer(List.of("diff", path(arguments, "a"), path(arguments, "b"), "--json"))),
                new Tool(
                        "draw",
                        "Draws a picture, or the page with all three, and answers with the file's path.",
                        withParts(
                                file("file", "the recording"),
                                new Parameter("picture", "what to draw", true, PICTURES),
                                Parameter.optional("include", "only what has such a name: 'put back, part-*'")),
                        this::draw));
    }

    private Parameter file(String name, String description) {
        return new Parameter(name, description, true, List.copyOf(files.keySet()));
    }

    private static List<Parameter> withParts(Parameter... parameters) {
        var all = new ArrayList<>(List.of(parameters));
        all.add(Parameter.optional("from", "leave out what is earlier: +1.5s after the first event, or 14:03:05.2"));
        all.add(Parameter.optional("to", "leave out what is later"));
        return all;
    }

    private String path(Map<String, String> arguments, String name) throws RefusedException {
        Path path = files.get(arguments.getOrDefault(name, ""));
        if (path == null) {
            throw new RefusedException(name + " must be one of: " + String.join(", ", files.keySet()));
        }
        return path.toAbsolutePath().toString();
    }

    /** Options stand with their value in one argument, so that no value is taken for an option. */
    private static List<String> with(Map<String, String> arguments, List<String> options, String... before) {
        var args = new ArrayList<>(List.of(before));
        for (String option : options) {
            String value = arguments.get(option);
            if (value != null) {
                args.add("--" + option + "=" + value);
            }
        }
        return args;
    }

    private String explain(Map<String, String> arguments) throws RefusedException {
        var options = new ArrayList<>(QUESTIONS);
        options.addAll(PARTS);
        return answer(with(arguments, options, "explain", path(arguments, "file"), "--json", "--limit=" + EXPLANATION));
    }

    private String draw(Map<String, String> arguments) throws RefusedException {
        String picture = arguments.getOrDefault("picture", "");
        String file = path(arguments, "file");
        Path target = next(picture, picture.equals("report") ? ".html" : ".svg");
        var options = new ArrayList<>(PARTS);
        options.add("include");
        List<String> args = with(arguments, options, picture, file, "-o", target.toString());
        return answer(args);
    }

    private Path next(String what, String extension) {
        written++;
        return folder.resolve(what + "-" + written + extension).toAbsolutePath();
    }

    private String answer(List<String> args) throws RefusedException {
        Result result = commands.run(args);
        if (result.exitCode() != ExitCode.OK && result.exitCode() != ExitCode.FOUND) {
            throw new RefusedException(result.err().strip());
        }
        return result.out().length() > LONGEST ? inAFile(args.get(0), result.out()) : result.out();
    }

    private String inAFile(String command, String text) {
        Path file = next(command, ".json");
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "The answer has " + text.length() + " letters and stands in " + file
                + ". Ask for less: with from and to, or with explain.";
    }
}
