package dev.contrail.analyzer.assertions;

import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.golden.DifferencePage;
import dev.contrail.analyzer.golden.GoldenException;
import dev.contrail.analyzer.golden.GoldenSequence;
import dev.contrail.analyzer.golden.SequenceMatch;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares a recorded sequence with one in a file. */
final class SequenceCheck {
    private static final String WRITE = "contrail.golden.write";
    private static final String FOLDER = "contrail.golden.folder";

    private final Path file;
    private final @Nullable String doubt;
    private final SequenceDiagram recorded;

    /** @param doubt why it is not certain whose messages these are: then no file is written of them */
    SequenceCheck(Trace trace, Path file, @Nullable String doubt) {
        this.file = file;
        this.doubt = doubt;
        this.recorded = Sequences.of(List.of(trace), SequenceOptions.DEFAULT.folding(SequenceOptions.Folding.NEVER));
    }

    /** Where a golden file lies that is named without a folder. */
    static Path named(String name) {
        return Path.of(System.getProperty(FOLDER, "src/test/resources")).resolve(name);
    }

    void matches() {
        try {
            if (!Files.exists(file)) {
                writeFirst();
                return;
            }
            String text = Files.readString(file);
            GoldenSequence golden = parsed(text);
            SequenceMatch match = golden.match(recorded);
            if (match.same()) {
                return;
            }
            if (Boolean.getBoolean(WRITE)) {
                write();
                return;
            }
            throw mismatch(text, golden, match);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeFirst() throws IOException {
        if (!Boolean.getBoolean(WRITE)) {
            throw new Facts("there is no golden file to compare with")
                    .and("looked for", file.toString())
                    .and("write it", "-D" + WRITE + "=true")
                    .error();
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && doubt == null) {
            Files.createDirectories(folder);
        }
        write();
    }

    /* What another test did would be in the file for good, and look as if somebody had meant it. */
    private void write() throws IOException {
        if (doubt != null) {
            throw new Facts(file.getFileName() + " was not written: it is not certain whose messages these are")
                    .and("because", doubt)
                    .and("not written", file.toString())
                    .and("decide it", TraceAssert.DECIDE)
                    .error();
        }
        Files.writeString(file, GoldenSequence.write(recorded));
    }

    private GoldenSequence parsed(String text) {
        try {
            return GoldenSequence.parse(text);
        } catch (GoldenException e) {
            throw new IllegalArgumentException(file + ", " + e.getMessage(), e);
        }
    }

    private AssertionError mismatch(String text, GoldenSequence golden, SequenceMatch match) throws IOException {
        int fitting = match.stepOf().size();
        boolean tooShort = fitting == recorded.messages().size();
        var facts = new Facts("the sequence is not that of " + file.getFileName() + ": "
                + (tooShort
                        ? tooShort(match)
                        : "it fits for " + fitting + " of "
                                + recorded.messages().size() + " messages"));
        String name = tooShort ? "first" : "expected";
        for (int step : match.expected()) {
            facts.and(name, golden.step(step) + "  (line " + golden.line(step) + ")");
            name = name.isEmpty() ? "" : "or";
        }
        if (match.expected().isEmpty()) {
            facts.and("expected", "nothing more");
        }
        if (!tooShort) {
            facts.and("but was", DifferencePage.message(recorded, fitting));
        }
        if (match.gaveUp()) {
            facts.and("note", "so many objects look alike that not every way to tell them apart was tried");
        }
        String actual = GoldenSequence.write(recorded);
        Path page = writeDifference(golden, match, actual);
        facts.and("golden", file.toString())
                .and("side by side", page.toUri().toString())
                .and("accept it", "-D" + WRITE + "=true");
        return new SequenceMismatchError(facts.text(), text, actual);
    }

    private static String tooShort(SequenceMatch match) {
        int fitting = match.stepOf().size();
        String fit = fitting == 1 ? "the one message fits" : "all " + fitting + " messages fit";
        return fit + ", but " + match.missing().size() + " more "
                + (match.missing().size() == 1 ? "was" : "were") + " expected";
    }

    private Path writeDifference(GoldenSequence golden, SequenceMatch match, String actual) throws IOException {
        Path folder = Files.createDirectories(OutputFolder.path());
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.mmd$", "");
        Files.writeString(folder.resolve(name + "-recorded.mmd"), actual);
        Path page = folder.resolve(name + "-difference.html");
        return Files.writeString(page, DifferencePage.of(name, golden, recorded, match));
    }
}
