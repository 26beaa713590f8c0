package dev.contrail.analyzer.render.chart.lanes;

import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.model.Overlay;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Overlays over the lanes: waits as a thin line at a lane's lower edge, pauses as a row of their own above the lanes of
 * their process and as a veil over these.
 */
final class OverlayMarks {
    private static final Color VEIL = new Color(0x1F, 0x23, 0x28, 36);
    private static final int THICKNESS = 4;

    private final LaneStack stack;
    private final LaneView view;
    private final LaneChart chart;
    private final List<Overlay> overlays;
    private final List<OverlayLook> looks;
    private final OverlayColumns[] waits;
    private final OverlayColumns[] pauses;

    OverlayMarks(LaneChart chart, LaneStack stack, LaneView view) {
        this.chart = chart;
        this.stack = stack;
        this.view = view;
        this.overlays = chart.overlays().stream()
                .filter(overlay -> !view.hidden().contains(overlay.name()))
                .sorted(Comparator.comparingInt((Overlay overlay) ->
                                OverlayLook.of(overlay.name()).rank())
                        .reversed())
                .toList();
        this.looks =
                overlays.stream().map(overlay -> OverlayLook.of(overlay.name())).toList();
        this.waits = columns(stack.bands().size());
        this.pauses = columns(stack.pauseRows().size());
        for (int place = 0; place < overlays.size(); place++) {
            fill(place, overlays.get(place));
        }
    }

    private OverlayColumns[] columns(int size) {
        var columns = new OverlayColumns[size];
        for (int i = 0; i < size; i++) {
            columns[i] = new OverlayColumns(view.columns());
        }
        return columns;
    }

    private void fill(int place, Overlay overlay) {
        for (int span = 0; span < overlay.size(); span++) {
            int lane = overlay.lanes().get(span);
            int target = overlay.pause() ? stack.pauseRowOf(chart.lanes().get(lane)) : stack.bandOf(lane);
            if (target >= 0) {
                (overlay.pause() ? pauses : waits)[target].add(place, overlay, span, view);
            }
        }
    }

    void paint(Graphics2D graphics, int plotLeft, int top) {
        List<Path2D.Float> shapes = new ArrayList<>();
        overlays.forEach(overlay -> shapes.add(new Path2D.Float()));
        for (int band = 0; band < waits.length; band++) {
            int bottom = top + stack.bands().get(band).bottom() - 1;
            int thickness =
                    Math.min(THICKNESS, Math.max(2, stack.bands().get(band).height() / 4));
            draw(waits[band], shapes, plotLeft, bottom - thickness, bottom);
        }
        for (int row = 0; row < pauses.length; row++) {
            LaneStack.PauseRow pauseRow = stack.pauseRows().get(row);
            draw(pauses[row], shapes, plotLeft, top + pauseRow.top() + 3, top + pauseRow.lanesTop() - 3);
            veil(graphics, pauses[row], plotLeft, top + pauseRow.lanesTop(), top + pauseRow.lanesBottom());
        }
        for (int place = 0; place < shapes.size(); place++) {
            if (shapes.get(place).getCurrentPoint() != null) {
                graphics.setColor(looks.get(place).color());
                graphics.fill(shapes.get(place));
            }
        }
    }

    private void draw(OverlayColumns columns, List<Path2D.Float> shapes, int left, int top, int bottom) {
        int end;
        for (int column = 0; column < view.columns(); column = end) {
            end = columns.blockEnd(column);
            int place = columns.at(column);
            if (place != OverlayColumns.NONE) {
                looks.get(place).add(shapes.get(place), left + column, top, left + end, bottom);
            }
        }
    }

    private void veil(Graphics2D graphics, OverlayColumns columns, int left, int top, int bottom) {
        graphics.setColor(VEIL);
        int end;
        for (int column = 0; column < view.columns(); column = end) {
            end = columns.blockEnd(column);
            if (columns.at(column) != OverlayColumns.NONE) {
                graphics.fillRect(left + column, top, end - column, bottom - top);
            }
        }
    }
}
