package dev.contrail.analyzer.cli.output;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.cli.terminal.ShellWord;
import dev.contrail.analyzer.cli.terminal.StandardOutput;
import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.output.OutputFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where a command's result goes: to standard output, or to a file that appears whole under its name or not at all. */
public final class Destination {
    private static final Path STANDARD_OUTPUT = Path.of("-");
    private static final int BUFFER = 1 << 16;
    private static final List<String> NO_PAGES =
            List.of(".svg", ".png", ".pdf", ".csv", ".json", ".jsonl", ".txt", ".mmd", ".puml", ".diag", ".jfr");

    private Destination() {}

    /** What is written, bit by bit. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Whether {@code -o} asks for standard output. */
    public static boolean isStandardOutput(Path target) {
        return target.equals(STANDARD_OUTPUT);
    }

    /** Refuses to write a page under a name that says something else, such as that of a picture or of a recording. */
    public static void requirePage(Path target) {
        requireName(target, "NAME.html");
        String name = target.toString().toLowerCase(Locale.ROOT);
        if (NO_PAGES.stream().anyMatch(name::endsWith)) {
            throw new Failure(
                    ExitCode.USAGE,
                    "-o " + target + ": what is written is a page\n  try: -o "
                            + ShellWord.of(target.toString().substring(0, name.lastIndexOf('.')) + ".html"));
        }
    }

    /** Refuses a target that has no name. */
    public static void requireName(Path target, String example) {
        if (target.toString().isEmpty()) {
            throw new Failure(ExitCode.USAGE, "-o '': a file has a name\n  try: -o " + example);
        }
    }

    /** Refuses a target that has no name, or is a folder. */
    public static void requireFile(Path target, String example) {
        requireName(target, example);
        if (Files.isDirectory(target)) {
            throw new Failure(
                    ExitCode.USAGE,
                    TerminalText.whole(target + ": is a folder") + "\n  try: -o "
                            + ShellWord.of(target.resolve(example)));
        }
    }

    /**
     * Writes a result. A file that is a link is replaced, not followed. When who reads standard output has seen enough,
     * the rest is not written, and that is no failure.
     */
    public static void write(Path target, Content content) {
        if (isStandardOutput(target)) {
            writeToStandardOutput(content);
        } else {
            writeToFiles(Map.of(target, content));
        }
    }

    /**
     * Writes several results, in this order: all of them, or, when one fails, none; what had their names before stays. A
     * single one may go to standard output.
     */
    public static void writeAll(Map<Path, Content> contents) {
        if (contents.size() > 1) {
            writeToFiles(contents);
        } else {
            contents.forEach(Destination::write);
        }
    }

    private static void writeToStandardOutput(Content content) {
        try (var out = new BufferedOutputStream(new StandardOutput(), BUFFER)) {
            content.writeTo(out);
        } catch (IOException e) {
            if (!StandardOutput.isClosedPipe(e)) {
                throw standardOutputFailure(e);
            }
        }
    }

    /** Says that standard output is full, or worse. */
    public static Failure standardOutputFailure(IOException e) {
        return new Failure(ExitCode.USAGE, "standard output cannot be written: " + reason(e), e);
    }

    private static void writeToFiles(Map<Path, Content> contents) {
        try (var unfinished = Unfinished.of(contents.keySet())) {
            contents.forEach((target, content) -> attempt(target, () -> {
                // Not made anew: Ctrl-C may have deleted it just now.
                OutputStream file = Files.newOutputStream(unfinished.part(target), StandardOpenOption.WRITE);
                try (var out = new BufferedOutputStream(file, BUFFER)) {
                    content.writeTo(out);
                }
            }));
            unfinished.finish();
        }
    }

    /** A step that may fail for the sake of a file. */
    interface Step {
        void run() throws IOException;
    }

    /** Takes a step; when it fails, says that this file cannot be written. */
    static void attempt(Path target, Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    /** Makes a folder and those above, and refuses one into which no file can be written. */
    public static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(OutputFile.part(folder.resolve("probe")));
        } catch (FileAlreadyExistsException e) {
            throw failure(folder, new IOException("is a file, not a folder", e));
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    private static Failure failure(Path target, IOException e) {
        return new Failure(ExitCode.USAGE, TerminalText.whole(target + ": cannot be written: " + reason(e)), e);
    }

    /** What went wrong, without the name that the file has while it is not whole. */
    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileSystemException failure) {
            return failure.getReason() == null ? "no file can be made there" : failure.getReason();
        }
        return String.valueOf(e.getMessage());
    }
}
