package dev.contrail.analyzer.render.chart.sequence;

import dev.contrail.analyzer.model.Lifeline;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.PlainText;
import dev.contrail.analyzer.render.chart.text.TextBlock;
import dev.contrail.analyzer.trace.Participant;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;

/**
 * The box over a lifeline.
 *
 * @param name the class or name
 * @param number what tells instances apart, after the name; may be empty
 * @param note a line under the name; may be empty
 */
record SequenceHead(TextBlock name, String number, String note) {
    private static final double ARC = 8;

    static SequenceHead of(Lifeline lifeline) {
        Participant participant = lifeline.participant();
        String number = participant.number() == 0 ? "" : "#" + participant.number();
        String note = lifeline.instances() == 1 ? "" : "×" + lifeline.instances() + " instances";
        String name = PlainText.of(participant.name()).isBlank() ? "(no name)" : participant.name();
        return new SequenceHead(
                TextBlock.wrap(name, Theme.HEADING, SequenceStyle.HEAD_WIDTH, SequenceStyle.HEAD_LINES), number, note);
    }

    double width() {
        double lastLine = TextBlock.width(lastLine(), Theme.HEADING) + TextBlock.width(number, Theme.TEXT);
        double widest = Math.max(Math.max(name.width(), lastLine), TextBlock.width(note, Theme.SMALL));
        return Math.ceil(widest) + 2 * SequenceStyle.HEAD_PAD;
    }

    double height() {
        int lines = name.lines().size() + (note.isEmpty() ? 0 : 1);
        return lines * SequenceStyle.LINE + 3 * Theme.STEP;
    }

    /** Paints it around a lifeline. */
    void paint(Graphics2D graphics, double centerX, double top) {
        var box = new RoundRectangle2D.Double(centerX - width() / 2, top, width(), height(), ARC, ARC);
        graphics.setColor(SequenceStyle.HEAD_FILL);
        graphics.fill(box);
        graphics.setColor(SequenceStyle.HEAD_EDGE);
        graphics.setStroke(Theme.HAIRLINE);
        graphics.draw(box);
        double y = top + Theme.STEP + SequenceStyle.LINE - 2;
        for (int i = 0; i < name.lines().size(); i++) {
            boolean last = i == name.lines().size() - 1;
            paintLine(graphics, name.lines().get(i), last ? number : "", centerX, y);
            y += SequenceStyle.LINE;
        }
        if (!note.isEmpty()) {
            graphics.setFont(Theme.SMALL);
            graphics.setColor(Theme.INK_SOFT);
            graphics.drawString(note, (float) (centerX - TextBlock.width(note, Theme.SMALL) / 2), (float) y);
        }
    }

    private static void paintLine(Graphics2D graphics, String text, String suffix, double centerX, double y) {
        double textWidth = TextBlock.width(text, Theme.HEADING);
        double left = centerX - (textWidth + TextBlock.width(suffix, Theme.TEXT)) / 2;
        graphics.setFont(Theme.HEADING);
        graphics.setColor(Theme.INK);
        graphics.drawString(text, (float) left, (float) y);
        if (!suffix.isEmpty()) {
            graphics.setFont(Theme.TEXT);
            graphics.setColor(Theme.INK_SOFT);
            graphics.drawString(suffix, (float) (left + textWidth), (float) y);
        }
    }

    private String lastLine() {
        return name.lines().get(name.lines().size() - 1);
    }
}
