package dev.contrail.analyzer.cli;

import dev.contrail.analyzer.derive.Runs;
import dev.contrail.analyzer.model.Diagram;
import dev.contrail.analyzer.render.chart.Picture;
import dev.contrail.analyzer.trace.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What the commands for one picture share: read, derive, draw, write, and say what was written. */
final class Pictures {
    private final String command;
    private final InputOptions input;
    private final PictureOutput output;
    private final PrintStreams streams;

    Pictures(String command, InputOptions input, PictureOutput output, PrintStreams streams) {
        this.command = command;
        this.input = input;
        this.output = output;
        this.streams = streams;
    }

    /** What is drawn, from which events, and what to tell of each diagram. */
    record Kind<D extends Diagram>(
            String lookedFor,
            ToLongFunction<Trace> events,
            Function<List<Trace>, D> derive,
            Function<List<D>, List<Picture>> draw,
            Function<D, String> tell) {}

    /** Draws the recordings; the diagrams that were drawn. */
    <D extends Diagram> List<D> draw(Kind<D> kind, List<Trace> traces) {
        Path target = output.target(input.files(), command);
        PictureOutput.format(target); // refused before the work, not after it
        List<Trace> drawable = traces.stream()
                .filter(trace -> kind.events.applyAsLong(trace) > 0)
                .toList();
        if (drawable.isEmpty()) {
            throw input.nothingToDraw(kind.lookedFor, traces);
        }
        List<D> diagrams = Runs.of(drawable).stream().map(kind.derive).toList();
        for (Path file : PictureOutput.write(target, kind.draw.apply(diagrams))) {
            streams.out().println(file);
        }
        diagrams.forEach(diagram -> streams.out().println("  " + diagram.title() + ": " + kind.tell.apply(diagram)));
        streams.out().flush();
        return diagrams;
    }
}
