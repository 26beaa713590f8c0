package dev.contrail.analyzer.render.chart.lanes;

import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.Labels;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.Locale;

/** What stands around the marks: the lanes' background, their names to the left, their alarms to the right. */
final class LaneFrame {
    private static final int ENDS_ROOM = 15 * Theme.STEP;
    static final Color LANE = new Color(0xF6F8FA);

    private final LaneStack stack;
    private final LaneView view;
    private final int names;
    private final int plotLeft;

    LaneFrame(LaneStack stack, LaneView view, int names, int plotLeft) {
        this.stack = stack;
        this.view = view;
        this.names = names;
        this.plotLeft = plotLeft;
    }

    void paint(Graphics2D graphics, int top, String alarmName) {
        int right = plotLeft + (int) Math.ceil(view.column(view.end()));
        for (LaneBand band : stack.bands()) {
            graphics.setColor(LANE);
            graphics.fillRect(plotLeft, top + band.top(), right - plotLeft, band.height() - 1);
            paintName(graphics, band, top);
            paintAlarms(graphics, band, top);
        }
        stack.pauseRows().forEach(row -> paintPauseName(graphics, row, top));
        graphics.setFont(Theme.HEADING);
        graphics.setColor(Theme.INK);
        for (LaneStack.Group group : stack.groups()) {
            int baseline = top + group.top() + group.height() - 2 * Theme.STEP;
            graphics.drawString(
                    Labels.fit(Theme.HEADING, group.name(), (double) plotLeft + view.columns()), 0, baseline);
        }
        if (stack.hasAlarms()) {
            graphics.setFont(Theme.SMALL);
            graphics.setColor(Palette.VERMILLION);
            graphics.drawString(Labels.fit(Theme.SMALL, alarmName, 64), alarmsLeft(), top - Theme.STEP);
        }
        if (view.endsBefore(ENDS_ROOM)) {
            graphics.setFont(Theme.SMALL);
            graphics.setColor(Theme.INK_SOFT);
            graphics.drawString("ends here", right + Theme.STEP, top + Theme.SMALL.getSize());
        }
    }

    private void paintPauseName(Graphics2D graphics, LaneStack.PauseRow row, int top) {
        String name = Labels.fit(stack.font(), LaneStack.PAUSES, (double) plotLeft - 2 * Theme.STEP);
        graphics.setFont(stack.font());
        graphics.setColor(Theme.INK_SOFT);
        double x = plotLeft - 2.0 * Theme.STEP - Labels.width(stack.font(), name);
        graphics.drawString(name, (float) x, top + row.lanesTop() - Theme.STEP);
    }

    private int alarmsLeft() {
        return plotLeft + view.columns() + 2 * Theme.STEP;
    }

    private void paintName(Graphics2D graphics, LaneBand band, int top) {
        Font font = stack.font();
        String name = Labels.fit(font, band.lane().name(), names);
        graphics.setFont(font);
        graphics.setColor(Theme.INK);
        double x = plotLeft - 2.0 * Theme.STEP - Labels.width(font, name);
        graphics.drawString(name, (float) x, baseline(band, top, font));
    }

    private void paintAlarms(Graphics2D graphics, LaneBand band, int top) {
        if (band.alarms() > 0) {
            Font font = stack.font();
            graphics.setFont(font);
            graphics.setColor(Palette.VERMILLION);
            graphics.drawString(
                    String.format(Locale.ROOT, "%,d", band.alarms()), alarmsLeft(), baseline(band, top, font));
        }
    }

    private static int baseline(LaneBand band, int top, Font font) {
        return top + band.top() + band.height() / 2 + font.getSize() * 3 / 8;
    }
}
