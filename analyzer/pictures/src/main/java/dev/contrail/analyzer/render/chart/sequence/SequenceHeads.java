package dev.contrail.analyzer.render.chart.sequence;

import dev.contrail.analyzer.model.Lifeline;
import dev.contrail.analyzer.model.SequenceMessages;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.TextBlock;
import dev.contrail.analyzer.trace.MessageKind;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/** Paints heads, lifelines, crosses where lifelines end, and the gates at the edges. */
final class SequenceHeads {
    static final String OUTSIDE = "outside";

    private final SequenceLayout layout;

    SequenceHeads(SequenceLayout layout) {
        this.layout = layout;
    }

    void paintLines(Graphics2D graphics) {
        for (int column = 0; column < lifelines(); column++) {
            paintLine(graphics, column);
        }
        for (int gate : new int[] {0, layout.columns().last()}) {
            if (layout.columns().hasGate(gate)) {
                double x = layout.columns().x(gate);
                segment(graphics, x, layout.headsBottom(), layout.rows().end(), SequenceStyle.FAINT, Theme.RULE);
            }
        }
    }

    /** Solid from the first message to the last, or to the cross; faint before and after. */
    private void paintLine(Graphics2D graphics, int column) {
        Lifeline lifeline = lifeline(column);
        double x = layout.columns().x(column + 1);
        double top = top(column);
        double first = Math.max(top, layout.rows().y(lifeline.born().row()));
        double last = Math.max(first, layout.rows().y(endOfLife(lifeline)));
        double end = isDead(lifeline)
                ? Math.max(last, layout.rows().y(lifeline.lastRow()))
                : layout.rows().end();
        segment(graphics, x, top, first, SequenceStyle.FAINT, SequenceStyle.LIFE);
        segment(graphics, x, first, last, Theme.HAIRLINE, SequenceStyle.LIFE);
        segment(graphics, x, last, end, SequenceStyle.FAINT, SequenceStyle.LIFE);
    }

    private static void segment(
            Graphics2D graphics, double x, double top, double bottom, BasicStroke stroke, Color ink) {
        if (bottom > top) {
            graphics.setStroke(stroke);
            graphics.setColor(ink);
            graphics.draw(new Line2D.Double(x, top, x, bottom));
        }
    }

    /** Where the line starts: under the head at the top, or under the head in the row of its creation. */
    private double top(int column) {
        int row = lifeline(column).born().row();
        boolean createdHere = lifeline(column).born().given() && layout.rows().covers(row);
        double half = layout.labels().head(column).height() / 2;
        return createdHere ? layout.rows().y(row) + half : layout.headsBottom();
    }

    /** The row of the cross: the close itself, or its reply. */
    private int endOfLife(Lifeline lifeline) {
        int row = lifeline.died().row();
        int reply = layout.diagram().messages().partner().get(row);
        boolean answered = lifeline.died().given() && reply != SequenceMessages.NONE;
        return answered ? reply : row;
    }

    private boolean isDead(Lifeline lifeline) {
        return lifeline.died().given() && endOfLife(lifeline) <= layout.slice().lastRow();
    }

    void paintHeads(Graphics2D graphics) {
        for (int column = 0; column < lifelines(); column++) {
            SequenceHead head = layout.labels().head(column);
            double x = layout.columns().x(column + 1);
            head.paint(graphics, x, top(column) - head.height());
            if (layout.headsAtBottom() && !isDead(lifeline(column))) {
                head.paint(graphics, x, layout.rows().end());
            }
        }
        graphics.setFont(Theme.SMALL);
        graphics.setColor(Theme.INK_SOFT);
        for (int gate : new int[] {0, layout.columns().last()}) {
            if (layout.columns().hasGate(gate)) {
                double x = layout.columns().x(gate) - TextBlock.width(OUTSIDE, Theme.SMALL) / 2;
                graphics.drawString(OUTSIDE, (float) x, (float) (layout.headsBottom() - Theme.STEP));
            }
        }
    }

    /** A cross at the tip of every close; under the activation when the close is answered. */
    void paintCrosses(Graphics2D graphics) {
        graphics.setStroke(SequenceStyle.CROSS_STROKE);
        graphics.setColor(Theme.INK);
        SequenceMessages messages = layout.diagram().messages();
        for (int row : layout.slice().rows()) {
            if (messages.kindAt(row) == MessageKind.CLOSE) {
                boolean answered = messages.partner().get(row) != SequenceMessages.NONE;
                int end = answered ? messages.partner().get(row) : row;
                double y = layout.rows().y(end) + (messages.isSelf(end) ? SequenceStyle.SELF_HEIGHT : 0);
                cross(graphics, layout.columns().x(layout.columns().to(row)), y);
            }
        }
    }

    static void cross(Graphics2D graphics, double x, double y) {
        double arm = SequenceStyle.CROSS;
        graphics.draw(new Line2D.Double(x - arm, y - arm, x + arm, y + arm));
        graphics.draw(new Line2D.Double(x - arm, y + arm, x + arm, y - arm));
    }

    private int lifelines() {
        return layout.slice().lifelines().length;
    }

    private Lifeline lifeline(int column) {
        return layout.diagram().lifelines().get(layout.slice().lifelines()[column]);
    }
}
