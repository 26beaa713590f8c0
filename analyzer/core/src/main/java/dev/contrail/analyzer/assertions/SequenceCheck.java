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

/** Compares a recorded sequence with one in a file. */
final class SequenceCheck {
    private static final String WRITE = "contrail.golden.write";
    private static final String FOLDER = "contrail.golden.folder";

    private final Path file;
    private final SequenceDiagram recorded;

    SequenceCheck(Trace trace, Path file) {
        this.file = file;
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
                Files.writeString(file, GoldenSequence.write(recorded));
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
        if (folder != null) {
            Files.createDirectories(folder);
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
        int size = recorded.messages().size();
        var facts = new Facts("the sequence is not that of " + file.getFileName() + ": it fits for " + fitting + " of "
                + size + " messages");
        String name = "expected";
        for (int step : match.expected()) {
            facts.and(name, golden.step(step) + "  (line " + golden.line(step) + ")");
            name = name.isEmpty() ? "" : "or";
        }
        if (match.expected().isEmpty()) {
            facts.and("expected", "nothing more");
        }
        facts.and("but was", fitting == size ? "the end" : DifferencePage.message(recorded, fitting));
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

    private Path writeDifference(GoldenSequence golden, SequenceMatch match, String actual) throws IOException {
        Path folder = Files.createDirectories(OutputFolder.path());
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.mmd$", "");
        Files.writeString(folder.resolve(name + "-recorded.mmd"), actual);
        Path page = folder.resolve(name + "-difference.html");
        return Files.writeString(page, DifferencePage.of(name, golden, recorded, match));
    }
}
