package dev.contrail.analyzer.render.chart.sequence;

import dev.contrail.analyzer.model.SequenceMessages;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.TextBlock;
import dev.contrail.analyzer.trace.MessageKind;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.IntStream;

/** Paints messages: solid calls with filled heads, dashed replies with open ones, and what they say. */
final class SequenceArrows {
    private static final double DOT = 3;
    private static final double CENTERED = 0.5;

    private final SequenceLayout layout;
    private final SequenceInks inks;

    SequenceArrows(SequenceLayout layout) {
        this.layout = layout;
        this.inks = new SequenceInks(layout.diagram());
    }

    void paint(Graphics2D graphics) {
        for (int i = 0; i < layout.slice().rows().length; i++) {
            int row = layout.slice().rows()[i];
            graphics.setColor(inks.arrow(row));
            if (layout.columns().from(row) == layout.columns().to(row)) {
                paintSelf(graphics, i, row);
            } else {
                paintAcross(graphics, i, row);
            }
        }
    }

    private void paintAcross(Graphics2D graphics, int index, int row) {
        int from = layout.columns().from(row);
        int to = layout.columns().to(row);
        boolean rightwards = from < to;
        double y = layout.rows().arrow(index);
        double start = beside(from, row, rightwards);
        double end = layout.columns().isCreation(row) ? headEdge(to, rightwards) : beside(to, row, !rightwards);
        if (isCross(row)) {
            end -= rightwards ? SequenceStyle.CROSS : -SequenceStyle.CROSS;
        }
        graphics.setStroke(stroke(row));
        graphics.draw(new Line2D.Double(start, y, shaftEnd(row, end, rightwards), y));
        paintTip(graphics, row, end, y, rightwards);
        paintStart(graphics, row, from, start, y);
        paintLabel(graphics, index, row, start, end);
    }

    /** Where an arrow touches a lifeline or its activation. */
    private double beside(int place, int row, boolean right) {
        double extent = layout.bars().extent(place, row, right);
        return layout.columns().x(place) + (right ? extent : -extent);
    }

    private double headEdge(int place, boolean rightwards) {
        double half = layout.labels().head(place - 1).width() / 2;
        return layout.columns().x(place) + (rightwards ? -half : half);
    }

    private boolean isCross(int row) {
        return kind(row) == MessageKind.CLOSE
                && layout.diagram().messages().partner().get(row) == SequenceMessages.NONE;
    }

    private MessageKind kind(int row) {
        return layout.diagram().messages().kindAt(row);
    }

    private BasicStroke stroke(int row) {
        boolean alarm = layout.diagram().isAlarm(row);
        if (kind(row) == MessageKind.REPLY) {
            return alarm ? SequenceStyle.ALARM_REPLY : SequenceStyle.REPLY;
        }
        return alarm ? SequenceStyle.ALARM_CALL : SequenceStyle.CALL;
    }

    /** A filled tip hides the shaft's blunt end. */
    private double shaftEnd(int row, double end, boolean rightwards) {
        double back = kind(row) == MessageKind.REPLY ? 2 : SequenceStyle.ARROW / 2.0;
        return rightwards ? end - back : end + back;
    }

    private void paintTip(Graphics2D graphics, int row, double x, double y, boolean rightwards) {
        boolean reply = kind(row) == MessageKind.REPLY;
        tip(graphics, x, y, rightwards, reply, layout.diagram().isAlarm(row));
    }

    static void tip(Graphics2D graphics, double x, double y, boolean rightwards, boolean open, boolean bold) {
        double point = open ? (rightwards ? x - 1 : x + 1) : x; // the stroke's own corner sticks out
        double back = rightwards ? point - SequenceStyle.ARROW : point + SequenceStyle.ARROW;
        double half = SequenceStyle.ARROW / 2.0;
        var tip = new Path2D.Double();
        tip.moveTo(back, y - half);
        tip.lineTo(point, y);
        tip.lineTo(back, y + half);
        if (open) {
            graphics.setStroke(bold ? SequenceStyle.ALARM_CALL : SequenceStyle.CALL);
            graphics.draw(tip);
        } else {
            tip.closePath();
            graphics.fill(tip);
        }
    }

    /** A filled dot at a gate, a ring at a reply without its call. */
    private void paintStart(Graphics2D graphics, int row, int from, double x, double y) {
        if (layout.columns().isGate(from)) {
            dot(graphics, x, y);
        } else if (layout.diagram().messages().isUnpairedReply(row)) {
            ring(graphics, x, y);
        }
    }

    static void dot(Graphics2D graphics, double x, double y) {
        graphics.fill(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
    }

    static void ring(Graphics2D graphics, double x, double y) {
        var ink = graphics.getColor();
        var ring = new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
        graphics.setColor(Theme.PAPER);
        graphics.fill(ring);
        graphics.setColor(ink);
        graphics.setStroke(SequenceStyle.CALL);
        graphics.draw(ring);
    }

    private void paintSelf(Graphics2D graphics, int index, int row) {
        int place = layout.columns().to(row);
        double y = layout.rows().arrow(index);
        double bottom = y + SequenceStyle.SELF_HEIGHT;
        double x = beside(place, row, true);
        double right = x + SequenceStyle.SELF_WIDTH;
        var path = new Path2D.Double();
        path.moveTo(x, y);
        path.lineTo(right, y);
        path.lineTo(right, bottom);
        path.lineTo(shaftEnd(row, x, false), bottom);
        graphics.setStroke(stroke(row));
        graphics.draw(path);
        paintTip(graphics, row, x, bottom, false);
        paintStart(graphics, row, place, x, y);
        TextBlock label = layout.labels().label(index);
        double middle = (y + bottom) / 2;
        double firstLine = middle - (label.lines().size() - 1) * SequenceStyle.LINE / 2.0 + 4;
        drawLines(graphics, label, row, right + 6, 0, firstLine);
    }

    /** Over the arrow, in the first space between lifelines that holds it, else across them. */
    private void paintLabel(Graphics2D graphics, int index, int row, double start, double end) {
        TextBlock label = layout.labels().label(index);
        double firstLine = layout.rows().arrow(index)
                - SequenceStyle.LABEL_RAISE
                - (label.lines().size() - 1) * SequenceStyle.LINE;
        double[] stops = stops(row, start, end);
        for (int i = 1; i < stops.length; i++) {
            boolean fits = Math.abs(stops[i] - stops[i - 1]) >= label.width() + SequenceStyle.LABEL_PAD;
            if (fits || stops.length == 2) {
                drawLines(graphics, label, row, (stops[i] + stops[i - 1]) / 2, CENTERED, firstLine);
                return;
            }
        }
        paintBacking(graphics, label, (start + end) / 2, firstLine);
        drawLines(graphics, label, row, (start + end) / 2, CENTERED, firstLine);
    }

    /** From an arrow's start to its end, with the lifelines it crosses; those that do not exist then are no obstacle. */
    private double[] stops(int row, double start, double end) {
        int from = layout.columns().from(row);
        int to = layout.columns().to(row);
        IntStream between = from < to ? IntStream.range(from + 1, to) : IntStream.range(to + 1, from);
        double[] crossed = between.filter(place -> layout.columns().exists(place, row))
                .mapToDouble(layout.columns()::x)
                .toArray();
        double[] stops = new double[crossed.length + 2];
        stops[0] = start;
        for (int i = 0; i < crossed.length; i++) {
            stops[i + 1] = from < to ? crossed[i] : crossed[crossed.length - 1 - i];
        }
        stops[stops.length - 1] = end;
        return stops;
    }

    private static void paintBacking(Graphics2D graphics, TextBlock label, double center, double firstLine) {
        graphics.setColor(Theme.PAPER);
        graphics.fill(new Rectangle2D.Double(
                center - label.width() / 2 - 2,
                firstLine - SequenceStyle.LINE + 3,
                label.width() + 4,
                label.lines().size() * SequenceStyle.LINE));
    }

    /** Draws a label; an anchor of 0 puts lines to the right of x, one of ½ around it. */
    private void drawLines(Graphics2D graphics, TextBlock label, int row, double x, double anchor, double firstLine) {
        graphics.setFont(label.font());
        graphics.setColor(inks.label(row));
        double y = firstLine;
        for (String line : label.lines()) {
            double left = x - anchor * TextBlock.width(line, label.font());
            graphics.drawString(line, (float) left, (float) y);
            y += SequenceStyle.LINE;
        }
    }
}
