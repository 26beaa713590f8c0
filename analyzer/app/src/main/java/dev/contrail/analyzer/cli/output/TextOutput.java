package dev.contrail.analyzer.cli.output;

import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.export.text.TextDiagram;
import dev.contrail.analyzer.export.text.TextFormat;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.trace.Omission;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** Sequence diagrams as text for other tools. */
public final class TextOutput {
    private static final Set<String> PICTURES = Set.of("svg", "png");
    private static final String KNOWN = ".svg, .png, .mmd, .puml or .diag";

    @Option(
            names = "--all",
            description = "Text for other tools: every message, even if their viewers refuse or cut so many.")
    private boolean all;

    /** The text format that is asked for; empty when it is a picture. */
    public Optional<TextFormat> format(Path target, PictureOutput output) {
        String name = output.formatName(target);
        Optional<TextFormat> format = Arrays.stream(TextFormat.values())
                .filter(text -> name.equals(text.extension()) || name.equals(text.toString()))
                .findFirst();
        if (format.isEmpty() && !PICTURES.contains(name)) {
            throw output.unknown(target, KNOWN);
        }
        return format;
    }

    /** Writes diagrams, numbered when there are several, and says what they leave out; returns their paths. */
    public List<Path> write(Path target, TextFormat format, List<SequenceDiagram> diagrams, PrintStreams streams) {
        List<Path> files = PictureOutput.numbered(target, diagrams.size());
        Map<Path, TextDiagram> texts = new LinkedHashMap<>();
        for (int page = 0; page < diagrams.size(); page++) {
            SequenceDiagram diagram = diagrams.get(page);
            texts.put(files.get(page), all ? format.writeAll(diagram) : format.write(diagram));
        }
        Map<Path, Destination.Content> contents = new LinkedHashMap<>();
        texts.forEach((file, text) ->
                contents.put(file, out -> out.write(text.text().getBytes(StandardCharsets.UTF_8))));
        Destination.writeAll(contents);
        texts.forEach((file, text) -> tellLeftOut(file, text, streams));
        return files;
    }

    private static void tellLeftOut(Path file, TextDiagram text, PrintStreams streams) {
        if (text.leftOut() > 0) {
            streams.notes()
                    .println("contrail: " + TerminalText.of(file) + ": left out: "
                            + Omission.count(text.leftOut(), "later message")
                            + "; try: --all, or --from and --to for another part");
        }
    }
}
