package dev.contrail.analyzer.render.chart.sequence;

import dev.contrail.analyzer.render.chart.Picture;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.TextBlock;
import java.awt.Graphics2D;

/** One line of small text. */
record SequenceNote(String text) implements Picture {
    @Override
    public int width() {
        return (int) Math.ceil(TextBlock.width(text, Theme.SMALL));
    }

    @Override
    public int height() {
        return Theme.SMALL.getSize() + 2;
    }

    @Override
    public void paint(Graphics2D graphics) {
        graphics.setFont(Theme.SMALL);
        graphics.setColor(Theme.INK_SOFT);
        graphics.drawString(text, 0, Theme.SMALL.getSize());
    }
}
