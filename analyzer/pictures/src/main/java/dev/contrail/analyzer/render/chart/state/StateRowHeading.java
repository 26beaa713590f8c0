package dev.contrail.analyzer.render.chart.state;

import dev.contrail.analyzer.model.StatePanel;
import dev.contrail.analyzer.render.chart.Layer;
import dev.contrail.analyzer.render.chart.MarkShape;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.Labels;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;

/** What stands above a row: its measures, each after its mark where there are several, how they are derived, and whose they are. */
record StateRowHeading(StateGrid.Row row, StateScales scales) {
    private static final double RADIUS = 4;
    private static final int MARK = 4 * Theme.STEP;
    private static final int GAP = 3 * Theme.STEP;

    void paint(Graphics2D graphics, int left, int baseline, int width) {
        List<StatePanel> measures = row.measures();
        double room = measures.size() == 1 ? width / 2.0 : width * 0.75 / measures.size() - MARK - GAP;
        double end = left;
        for (StatePanel measure : measures) {
            if (measures.size() > 1) {
                paintMark(graphics, measure, end, baseline);
                end += MARK;
            }
            String name = Labels.fit(Theme.HEADING, measure.measure(), room);
            graphics.setFont(Theme.HEADING);
            graphics.setColor(Theme.INK);
            graphics.drawString(name, (float) end, baseline);
            end += Labels.width(Theme.HEADING, name) + (measures.size() > 1 ? GAP : 6);
        }
        graphics.setFont(Theme.TEXT);
        graphics.setColor(Theme.INK_SOFT);
        graphics.drawString(Labels.fit(Theme.TEXT, more(), left + width - end), (float) end, baseline);
    }

    private static void paintMark(Graphics2D graphics, StatePanel measure, double x, int baseline) {
        MarkShape shape = MarkShape.of(measure.color());
        var path = new Path2D.Double();
        shape.add(path, x + RADIUS + 1, baseline - RADIUS, RADIUS);
        new Layer(path, Palette.color(measure.color()), shape.stroke()).paint(graphics);
    }

    private String more() {
        StatePanel first = row.first();
        boolean several = row.measures().size() > 1;
        String leftOut = scales.values(row.measures()).leftOut();
        var words = new StringBuilder();
        for (StatePanel measure : row.measures()) {
            if (measure.formula() != null) {
                String whose = several ? measure.measure() + " " : "";
                words.append(whose).append("= ").append(measure.formula()).append("  ");
            }
        }
        words.append(first.main() ? "of " + first.subject() + "  " : "")
                .append(row.key().facet());
        String digits = leftOut.isEmpty() ? "" : "  … = " + leftOut + ",";
        return words.toString().strip() + digits;
    }
}
