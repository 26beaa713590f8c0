package dev.contrail.analyzer.render.chart.state;

import dev.contrail.analyzer.render.chart.Drawn;
import dev.contrail.analyzer.render.chart.PlotArea;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.TimeAxis;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;

/**
 * One panel on the page.
 *
 * @param area its data area
 * @param timeAxis where nanoseconds are on the axis
 * @param drawn what is in it
 * @param leftmost whether it has the labels of the values
 * @param lowest whether it has the labels of the time
 */
record StateCell(PlotArea area, TimeAxis timeAxis, Drawn drawn, boolean leftmost, boolean lowest) {

    /** Paints it; 0, 0 is the top left corner of its data area, and labels reach out of that. */
    void paint(Graphics2D graphics, int leftSpace, int bottomSpace) {
        var plot = new XYPlot(null, domainAxis(), area.scale().axis(leftmost), new XYLineAndShapeRenderer());
        plot.setFixedRangeAxisSpace(space(leftSpace, 0));
        plot.setFixedDomainAxisSpace(space(0, bottomSpace));
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(Theme.PAPER);
        plot.setOutlinePaint(Theme.RULE);
        plot.setDomainGridlinePaint(Theme.RULE_SOFT);
        plot.setDomainGridlineStroke(Theme.HAIRLINE);
        plot.setRangeGridlinePaint(Theme.RULE_SOFT);
        plot.setRangeGridlineStroke(Theme.HAIRLINE);
        plot.addAnnotation(new Marks());
        plot.draw(
                graphics,
                new Rectangle2D.Double(-leftSpace, 0, leftSpace + area.width(), area.height() + bottomSpace),
                null,
                null,
                null);
    }

    private NumberAxis domainAxis() {
        NumberAxis axis = timeAxis.axis(area.time());
        axis.setTickLabelsVisible(lowest);
        axis.setTickMarksVisible(lowest);
        if (!lowest) {
            axis.setLabel(null);
        }
        axis.setAxisLineVisible(false);
        return axis;
    }

    private static AxisSpace space(double left, double bottom) {
        var space = new AxisSpace();
        space.setLeft(left);
        space.setBottom(bottom);
        return space;
    }

    /** Puts the layers into the data area. */
    private final class Marks extends AbstractXYAnnotation {
        @Override
        public void draw(
                Graphics2D graphics,
                XYPlot plot,
                Rectangle2D dataArea,
                ValueAxis domainAxis,
                ValueAxis rangeAxis,
                int rendererIndex,
                PlotRenderingInfo info) {
            var inside = (Graphics2D) graphics.create();
            inside.clip(dataArea);
            inside.translate(dataArea.getX(), dataArea.getY());
            drawn.layers().forEach(layer -> layer.paint(inside));
            inside.dispose();
        }
    }
}
