package dev.contrail.analyzer.render.chart.sequence;

import dev.contrail.analyzer.render.chart.Picture;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.TextBlock;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** One page of one run, with the run's name over it unless that is empty. */
final class SequenceSection implements Picture {
    private static final int HEADING = 7 * Theme.STEP;

    private static final int LONGEST_HEADING = 900;

    private final String heading;
    private final SequencePlot plot;

    SequenceSection(String heading, SequencePlot plot) {
        this.heading = String.join(
                "", TextBlock.wrap(heading, Theme.HEADING, LONGEST_HEADING, 1).lines());
        this.plot = plot;
    }

    @Override
    public int width() {
        return Math.max(plot.preferredWidth(), (int) Math.ceil(TextBlock.width(heading, Theme.HEADING)));
    }

    @Override
    public int height() {
        return top() + plot.preferredHeight();
    }

    private int top() {
        return heading.isEmpty() ? 0 : HEADING;
    }

    @Override
    public void paint(Graphics2D graphics) {
        if (!heading.isEmpty()) {
            graphics.setFont(Theme.HEADING);
            graphics.setColor(Theme.INK);
            graphics.drawString(heading, 0, Theme.HEADING.getSize());
        }
        plot.chart().draw(graphics, new Rectangle2D.Double(0, top(), plot.preferredWidth(), plot.preferredHeight()));
    }
}
