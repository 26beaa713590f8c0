package dev.contrail.analyzer.render.chart.sequence;

import static dev.contrail.analyzer.model.SequenceMessages.NONE;

import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.Theme;
import java.awt.Color;
import java.util.List;

/**
 * The colours of a diagram's messages: alarms stand out, and each thread has a colour of its own when there are several,
 * but not so many that two would share one; it follows from the thread's name.
 */
final class SequenceInks {
    private static final double TINT = 0.22;

    private final SequenceDiagram diagram;
    private final boolean byThread;
    private final List<Integer> colors;

    SequenceInks(SequenceDiagram diagram) {
        this.diagram = diagram;
        int threads = diagram.threads().size();
        this.byThread = threads > 1 && threads <= Palette.plain();
        this.colors = new Categories().colorsOf(diagram.threads());
    }

    /** Whether colours tell threads apart. */
    boolean byThread() {
        return byThread;
    }

    Color arrow(int row) {
        return diagram.isAlarm(row) ? Palette.VERMILLION : thread(row, Theme.INK);
    }

    Color label(int row) {
        return diagram.isAlarm(row) ? SequenceStyle.ALARM_INK : Theme.INK;
    }

    Color barFill(int row) {
        return byThread ? tinted(thread(row, SequenceStyle.HEAD_EDGE)) : SequenceStyle.BAR_FILL;
    }

    Color barEdge(int row) {
        return thread(row, SequenceStyle.HEAD_EDGE);
    }

    /** The colour of a message's thread, or another when colours do not tell threads apart. */
    Color thread(int row, Color otherwise) {
        int thread = diagram.messages().thread().get(row);
        return byThread && thread != NONE ? Palette.color(colors.get(thread)) : otherwise;
    }

    private static Color tinted(Color color) {
        return new Color(tinted(color.getRed()), tinted(color.getGreen()), tinted(color.getBlue()));
    }

    private static int tinted(int part) {
        return (int) Math.round(255 - TINT * (255 - part));
    }
}
