package dev.contrail.analyzer.cli.picture;

import dev.contrail.analyzer.cli.input.InputOptions;
import dev.contrail.analyzer.cli.output.PictureOutput;
import dev.contrail.analyzer.cli.output.TextOutput;
import dev.contrail.analyzer.cli.terminal.ContrailCommand;
import dev.contrail.analyzer.cli.terminal.PrintStreams;
import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.export.text.TextFormat;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.render.chart.sequence.SequencePicture;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws the messages between objects. */
@Command(
        name = "sequence",
        description = {
            "Draw the messages between objects.",
            "A target that ends in .mmd, .puml or .diag, or --format mermaid, plantuml or seqdiag, gives text that"
                    + " other tools draw."
        },
        sortOptions = false)
public final class SequenceCommand implements Callable<Integer> {
    /** As many lifelines stand side by side on a wide screen. */
    private static final int IN_SIGHT = 20;

    @Mixin
    private InputOptions input = new InputOptions();

    @Option(
            names = "--collapse",
            paramLabel = "LEVEL",
            description = "Who gets a lifeline: ${COMPLETION-CANDIDATES}. A pool is what a class is to its"
                    + " threads. Default: ${DEFAULT-VALUE}.")
    private SequenceOptions.Collapse collapse = SequenceOptions.Collapse.INSTANCE;

    @Option(
            names = "--fold",
            paramLabel = "WHEN",
            description = "Whether repeats are drawn once: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private SequenceOptions.Folding folding = SequenceOptions.Folding.AUTO;

    @Mixin
    private PictureOutput output = new PictureOutput();

    @Mixin
    private TextOutput text = new TextOutput();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintStreams streams = ContrailCommand.streams(spec);
        Path target = output.target(input.files(), "sequence");
        Optional<TextFormat> format = text.format(target, output); // refused before the work, not after it
        List<Trace> traces = input.readSelected(
                streams, how -> how instanceof TypeMapping.Message || how instanceof TypeMapping.Call);
        var options = new SequenceOptions(collapse, folding);
        var kind = new Pictures.Kind<SequenceDiagram>(
                "messages (contrail.Message or a mapped type)",
                trace -> trace.messages().size(),
                run -> Sequences.of(run, options),
                SequencePicture::pages,
                diagram -> Omission.count(diagram.lifelines().size(), "lifeline") + ", "
                        + Omission.count(diagram.messages().size(), "message")
                        + fewer(diagram));
        var pictures = new Pictures("sequence", input, output, streams);
        if (format.isPresent()) {
            List<SequenceDiagram> diagrams = pictures.derive(kind, traces);
            pictures.tell(kind, diagrams, text.write(target, format.get(), diagrams, streams));
        } else {
            pictures.draw(kind, traces);
        }
        return input.exitCode(traces);
    }

    /** How wide it would be with classes, where that is much less than what no screen has room for. */
    private String fewer(SequenceDiagram diagram) {
        long classes = diagram.lifelines().stream()
                .map(lifeline -> Map.entry(lifeline.group(), lifeline.kind()))
                .distinct()
                .count();
        boolean worthIt = collapse == SequenceOptions.Collapse.INSTANCE
                && diagram.lifelines().size() > IN_SIGHT
                && classes * 2 <= diagram.lifelines().size();
        return worthIt ? "; with --collapse class " + Omission.count(classes, "lifeline") : "";
    }
}
