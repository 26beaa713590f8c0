package dev.contrail.analyzer.render.chart.sequence;

import static dev.contrail.analyzer.model.SequenceMessages.NONE;

import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.TextBlock;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/** The columns left of the lifelines: the time of every message, and its thread when there are several. */
final class SequenceMargin {
    private static final int GAP = 5 * Theme.STEP;
    private static final int SWATCH = 2 * Theme.STEP;
    private static final int LONGEST_NAME = 120;

    private final SequenceSlice slice;
    private final SequenceRows rows;
    private final SequenceTimes times;
    private final double timeWidth;
    private final double threadWidth;

    SequenceMargin(SequenceSlice slice, SequenceRows rows) {
        this.slice = slice;
        this.rows = rows;
        this.times = SequenceTimes.of(
                slice.diagram().originNanos(),
                Arrays.stream(slice.rows()).mapToLong(this::nanos).toArray());
        this.timeWidth = Arrays.stream(slice.rows())
                .mapToDouble(row -> TextBlock.width(times.format(nanos(row)), Theme.SMALL))
                .max()
                .orElse(0);
        this.threadWidth = slice.diagram().threads().size() < 2 ? 0 : threadWidth();
    }

    private long nanos(int row) {
        return slice.diagram().messages().time().get(row);
    }

    private double threadWidth() {
        double widest = Arrays.stream(slice.rows())
                .mapToDouble(row -> threadName(row).width())
                .max()
                .orElse(0);
        return SWATCH + Theme.STEP + widest + GAP;
    }

    double width() {
        return threadWidth + Math.max(timeWidth, TextBlock.width(times.unit(), Theme.SMALL)) + GAP;
    }

    void paint(Graphics2D graphics) {
        graphics.setFont(Theme.SMALL);
        graphics.setColor(Theme.INK_SOFT);
        rightAligned(graphics, times.unit(), rows.start());
        if (threadWidth > 0) {
            graphics.drawString("thread", SWATCH + Theme.STEP, (float) rows.start());
        }
        for (int i = 0; i < slice.rows().length; i++) {
            graphics.setColor(Theme.INK_SOFT);
            rightAligned(graphics, times.format(nanos(slice.rows()[i])), rows.middle(i) + 1);
            if (threadWidth > 0 && changesThread(i)) {
                paintThread(graphics, i);
            }
        }
    }

    private void rightAligned(Graphics2D graphics, String text, double y) {
        double x = width() - GAP - TextBlock.width(text, Theme.SMALL);
        graphics.drawString(text, (float) x, (float) y);
    }

    private boolean changesThread(int index) {
        return index == 0 || thread(slice.rows()[index]) != thread(slice.rows()[index - 1]);
    }

    private int thread(int row) {
        return slice.diagram().messages().thread().get(row);
    }

    private TextBlock threadName(int row) {
        SequenceDiagram diagram = slice.diagram();
        String name = thread(row) == NONE ? "" : diagram.threads().get(thread(row));
        return TextBlock.wrap(name, Theme.SMALL, LONGEST_NAME, 1);
    }

    private void paintThread(Graphics2D graphics, int index) {
        int row = slice.rows()[index];
        double y = rows.middle(index) + 1;
        var inks = new SequenceInks(slice.diagram());
        if (inks.byThread()) {
            graphics.setColor(inks.thread(row, Theme.INK_SOFT));
            graphics.fill(new Rectangle2D.Double(0, y - SWATCH, SWATCH, SWATCH));
        }
        graphics.setColor(Theme.INK_SOFT);
        for (String line : threadName(row).lines()) {
            graphics.drawString(line, SWATCH + Theme.STEP, (float) y);
        }
    }
}
