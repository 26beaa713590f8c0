package dev.contrail.analyzer.render.chart.lanes;

import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Overlay;
import dev.contrail.analyzer.render.chart.Picture;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.Labels;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which line over the lanes is what, how often and how long in all; nothing when there is none. */
final class OverlayLegend implements Picture {
    private static final int LINE = 5 * Theme.STEP;
    private static final int SAMPLE = 6 * Theme.STEP;
    private static final int GAP = 5 * Theme.STEP;

    private final List<Entry> entries = new ArrayList<>();
    private final int width;

    private record Entry(String name, String numbers, OverlayLook look, int x, int y) {}

    OverlayLegend(List<Overlay> overlays, int width) {
        this.width = width;
        int x = 0;
        int y = 0;
        for (Overlay overlay : overlays) {
            String name = Labels.fit(Theme.TEXT, overlay.name(), 160);
            String numbers = String.format(Locale.ROOT, "×%,d, %s", overlay.count(), Durations.format(overlay.nanos()));
            int room = SAMPLE
                    + 2
                    + Theme.STEP
                    + Labels.room(Theme.TEXT, name)
                    + Theme.STEP
                    + Labels.room(Theme.TEXT, numbers);
            if (x > 0 && x + room > width) {
                x = 0;
                y += LINE;
            }
            entries.add(new Entry(name, numbers, OverlayLook.of(overlay.name()), x, y));
            x += room + GAP;
        }
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).y() + LINE;
    }

    @Override
    public void paint(Graphics2D graphics) {
        graphics.setFont(Theme.TEXT);
        for (Entry entry : entries) {
            var sample = new Path2D.Float();
            entry.look.add(sample, entry.x, entry.y + 6, entry.x + SAMPLE, entry.y + 10);
            graphics.setColor(entry.look.color());
            graphics.fill(sample);
            int x = entry.x + SAMPLE + 2 + Theme.STEP;
            int baseline = entry.y + 13;
            graphics.setColor(Theme.INK);
            graphics.drawString(entry.name, x, baseline);
            graphics.setColor(Theme.INK_SOFT);
            graphics.drawString(entry.numbers, x + Labels.room(Theme.TEXT, entry.name) + Theme.STEP, baseline);
        }
    }
}
