package dev.contrail.analyzer.render.chart.sequence;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

/**
 * One page of a sequence diagram as a JFreeChart plot.
 *
 * <p>It has a size of its own, {@link #preferredWidth} by {@link #preferredHeight}, and is drawn in that size from the
 * top left corner of the area it is given.
 */
final class SequencePlot extends Plot {
    private final transient SequenceLayout layout;

    private SequencePlot(SequenceSlice slice) {
        this.layout = new SequenceLayout(slice);
        setInsets(RectangleInsets.ZERO_INSETS);
        setOutlineVisible(false);
        setBackgroundPaint(null);
    }

    static SequencePlot of(SequenceSlice slice) {
        return new SequencePlot(slice);
    }

    /** A chart of this plot alone. */
    public JFreeChart chart() {
        var chart = new JFreeChart(null, null, this, false);
        chart.setBackgroundPaint(null);
        return chart;
    }

    /** How wide it is, in pixels at 96 dpi. */
    public int preferredWidth() {
        return layout.width();
    }

    /** How high it is, in pixels at 96 dpi. */
    public int preferredHeight() {
        return layout.height();
    }

    @Override
    public String getPlotType() {
        return "Sequence diagram";
    }

    @Override
    public void draw(
            Graphics2D graphics,
            Rectangle2D area,
            @Nullable Point2D anchor,
            @Nullable PlotState parentState,
            @Nullable PlotRenderingInfo info) {
        if (info != null) {
            info.setPlotArea(area);
            info.setDataArea(area);
        }
        drawBackground(graphics, area);
        var part = (Graphics2D) graphics.create();
        part.clip(area);
        part.translate(area.getX(), area.getY());
        paint(part);
        part.dispose();
        drawOutline(graphics, area);
    }

    /** Paints it with its top left corner at 0, 0. */
    void paint(Graphics2D graphics) {
        var part = (Graphics2D) graphics.create();
        layout.margin().paint(part);
        part.translate(layout.left(), 0);
        paintDiagram(part);
        part.dispose();
    }

    /** From the ground up: each layer may cover those before it. */
    private void paintDiagram(Graphics2D graphics) {
        var heads = new SequenceHeads(layout);
        var bands = new SequenceBands(layout);
        bands.paintFolds(graphics);
        heads.paintLines(graphics);
        layout.bars().paint(graphics);
        bands.paintGaps(graphics);
        bands.paintFoldTags(graphics);
        new SequenceArrows(layout).paint(graphics);
        bands.paintGroups(graphics);
        heads.paintHeads(graphics);
        heads.paintCrosses(graphics);
    }

    int shortenedTexts() {
        return layout.labels().shortened();
    }
}
