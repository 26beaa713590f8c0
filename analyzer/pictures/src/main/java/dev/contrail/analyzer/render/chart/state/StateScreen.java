package dev.contrail.analyzer.render.chart.state;

import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.StatePanel;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.model.StatePoints;
import dev.contrail.analyzer.render.chart.Picture;
import dev.contrail.analyzer.render.chart.ScreenPicture;
import dev.contrail.analyzer.render.chart.ScreenView;
import dev.contrail.analyzer.render.chart.Spot;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.unit.Quantities;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A state plot in a window. */
public final class StateScreen implements ScreenPicture {
    private static final int MARGIN = 3 * Theme.STEP;
    private static final int GAP = 3 * Theme.STEP;
    /** How near a point the pointer must be, in pixels. */
    private static final int NEAR = 8;

    private final StatePlot plot;
    private final StatePlot shown;
    private final ScreenView view;
    private final StateLegend legend;
    private final List<Block> blocks = new ArrayList<>();
    private final int height;

    private record Block(StateBand band, int top) {}

    private StateScreen(StatePlot plot, ScreenView view) {
        this.plot = plot;
        this.view = view;
        this.shown = StateZoom.of(plot, view);
        List<StatePlot> run = List.of(shown);
        var scales = new StateScales(run, view.time());
        List<StateGrid> grids = StateGrid.of(run);
        int leftSpace = StatePlotPicture.leftSpace(grids, scales);
        int width = view.width() - 2 * MARGIN;
        this.legend = new StateLegend(run, width, view.hidden());
        int y = MARGIN + legend.height();
        var heights = new PanelHeights(grids, view.height() - y - GAP * grids.size());
        for (StateGrid grid : grids) {
            int panelWidth = StateBand.panelWidth(grid, leftSpace, width);
            var band = new StateBand(grid, scales, leftSpace, panelWidth, heights.of(grid));
            blocks.add(new Block(band, y));
            y += band.height() + GAP;
        }
        this.height = y;
    }

    /** A plot that holds at least one panel. */
    public static StateScreen of(StatePlot plot, ScreenView view) {
        return new StateScreen(plot, view);
    }

    @Override
    public int width() {
        return view.width();
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public void paint(Graphics2D graphics) {
        paint(graphics, legend, MARGIN);
        blocks.forEach(block -> paint(graphics, block.band, block.top));
    }

    private static void paint(Graphics2D graphics, Picture part, int top) {
        var inner = (Graphics2D) graphics.create();
        inner.translate(MARGIN, top);
        part.paint(inner);
        inner.dispose();
    }

    @Override
    public Optional<Spot> at(int x, int y) {
        for (Block block : blocks) {
            for (StateBand.Placed placed : block.band.placed()) {
                int inX = x - MARGIN - placed.left();
                int inY = y - block.top - placed.top();
                if (placed.contains(x - MARGIN, y - block.top)) {
                    return nearest(placed, inX, inY);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Spot> nearest(StateBand.Placed placed, int x, int y) {
        Optional<Spot> nearest = Optional.empty();
        double least = NEAR * NEAR;
        for (StatePanel panel : placed.panels()) {
            StatePoints points = panel.points();
            for (int point = 0; point < points.size(); point++) {
                double across = placed.area().x(points.timeAt(point)) - x;
                if (Math.abs(across) <= NEAR && Double.isFinite(points.valueAt(point))) {
                    double down = placed.area().y(points.valueAt(point)) - y;
                    double distance = across * across + down * down;
                    if (distance < least) {
                        least = distance;
                        nearest = Optional.of(spot(panel, point));
                    }
                }
            }
        }
        return nearest;
    }

    private Spot spot(StatePanel panel, int point) {
        long time = panel.points().timeAt(point);
        int series = panel.points().seriesAt(point);
        var lines = new ArrayList<String>();
        lines.add(panel.measure() + " = " + Quantities.text(panel.points().valueAt(point), panel.unit()));
        if (series != Trace.ABSENT) {
            lines.add(shown.series().get(series).name());
        }
        String facet = panel.facet() == null ? "" : ", " + panel.facet();
        lines.add("of " + panel.subject() + facet);
        lines.add(Durations.format(time - plot.originNanos()) + " after the first event");
        return new Spot(lines, new TimeRange(time, time), true);
    }

    @Override
    public Optional<String> legendAt(int x, int y) {
        return legend.nameAt(x - MARGIN, y - MARGIN);
    }

    /** In panels side by side the one under the place says; else the first. */
    @Override
    public long timeAt(int x, int y) {
        List<StateBand.Placed> all =
                blocks.stream().flatMap(block -> block.band.placed().stream()).toList();
        StateBand.Placed placed = all.stream()
                .filter(p -> p.left() <= x - MARGIN
                        && x - MARGIN <= p.left() + p.area().width())
                .findFirst()
                .orElse(all.get(0));
        double share = (x - MARGIN - placed.left()) / (double) placed.area().width();
        return view.time().startNanos()
                + (long) (Math.max(0, Math.min(1, share)) * view.time().durationNanos());
    }

    @Override
    public int placeOf(long nanos) {
        StateBand.Placed first = blocks.get(0).band.placed().get(0);
        double share = (nanos - view.time().startNanos()) / (double) view.time().durationNanos();
        return MARGIN + first.left() + (int) Math.round(share * first.area().width());
    }

    @Override
    public int stickyFoot() {
        return StateBand.TIME_LABELS + GAP;
    }

    @Override
    public List<Omission> omissions() {
        var omissions = new ArrayList<>(legend.omissions());
        omissions.addAll(plot.omissions());
        return omissions;
    }
}
