package dev.contrail.analyzer.render.chart.sequence;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.SequenceOptions.Folding;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.render.chart.seen.Drawing;
import dev.contrail.analyzer.render.chart.seen.Drawing.Words;
import dev.contrail.analyzer.render.chart.seen.Rules;
import dev.contrail.analyzer.render.chart.seen.SeenSequence;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Pages of messages as they are seen. */
final class SequenceDrawings {
    private SequenceDrawings() {}

    /** With nothing folded. */
    static SequenceDiagram diagram(MessageTrace trace) {
        return Sequences.of(List.of(trace.build()), SequenceOptions.DEFAULT.folding(Folding.NEVER));
    }

    /** Its first page, which can be read. */
    static Drawing drawing(SequenceDiagram diagram) throws Exception {
        Drawing drawing = Drawing.of(SequencePicture.pages(List.of(diagram)).get(0));
        Rules.assertReadable(drawing);
        return drawing;
    }

    static Drawing drawing(MessageTrace trace) throws Exception {
        return drawing(diagram(trace));
    }

    static SeenSequence seen(Drawing drawing) {
        return SeenSequence.of(drawing, SequenceStyle.HEAD_FILL, SequenceStyle.LIFE);
    }

    static List<String> texts(Drawing drawing) {
        return drawing.words().stream().map(Words::text).toList();
    }

    static List<Rectangle2D> boxes(Drawing drawing, String text) {
        return drawing.words().stream()
                .filter(words -> words.text().equals(text))
                .map(Words::box)
                .toList();
    }
}
