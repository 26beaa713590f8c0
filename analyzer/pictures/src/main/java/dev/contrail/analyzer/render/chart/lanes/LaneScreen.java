package dev.contrail.analyzer.render.chart.lanes;

import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.model.Marks;
import dev.contrail.analyzer.render.chart.ScreenPicture;
import dev.contrail.analyzer.render.chart.ScreenView;
import dev.contrail.analyzer.render.chart.Spot;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.Labels;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A lane chart in a window. */
public final class LaneScreen implements ScreenPicture {
    private static final int WIDEST_NAME = 180;
    private static final int MARGIN = 3 * Theme.STEP;

    private final LaneChart chart;
    private final LaneView view;
    private final LaneStack stack;
    private final LanePanel panel;

    private LaneScreen(LaneChart chart, LaneView view, LaneStack stack, LanePanel panel) {
        this.chart = chart;
        this.view = view;
        this.stack = stack;
        this.panel = panel;
    }

    /** A chart that holds at least one lane. */
    public static LaneScreen of(LaneChart chart, ScreenView screen) {
        int names = chart.lanes().stream()
                .mapToInt(lane -> (int) Math.ceil(Math.min(WIDEST_NAME, Labels.width(Theme.TEXT, lane.name()))))
                .max()
                .orElse(0);
        int columns = Math.max(100, screen.width() - 2 * MARGIN - names - LanePanel.NUMBERS - LanePanel.ALARMS);
        long end = Math.min(screen.time().endNanos(), chart.range().endNanos());
        long last = Math.max(screen.time().endNanos(), chart.range().endNanos());
        var clock = new TimeRange(chart.originNanos(), last);
        var view = new LaneView(screen.time(), end, columns, clock, screen.hidden());
        var stack = new LaneStack(chart, view);
        return new LaneScreen(chart, view, stack, new LanePanel(chart, view, stack, "", names));
    }

    @Override
    public int width() {
        return panel.width() + 2 * MARGIN;
    }

    @Override
    public int height() {
        return panel.height() + 2 * MARGIN;
    }

    @Override
    public void paint(Graphics2D graphics) {
        var part = (Graphics2D) graphics.create();
        part.translate(MARGIN, MARGIN);
        panel.paint(part);
        part.dispose();
    }

    @Override
    public Optional<Spot> at(int x, int y) {
        int column = x - MARGIN - panel.plotLeft();
        int inLanes = y - MARGIN - panel.lanesTop();
        if (column < 0 || column >= view.columns()) {
            return Optional.empty();
        }
        return stack.bands().stream()
                .filter(band -> band.top() <= inLanes && inLanes < band.bottom())
                .findFirst()
                .flatMap(band -> spot(band, inLanes, column));
    }

    private Optional<Spot> spot(LaneBand band, int y, int column) {
        for (int row = 0; row < band.rows().size(); row++) {
            LaneColumns columns = band.rows().get(row);
            if (band.rowTop(row) <= y && y < band.rowBottom(row) && columns.top(column) != LaneColumns.NONE) {
                int owner = columns.owner(column);
                int shown = band.density() ? columns.most(column) : columns.top(column);
                return Optional.of(owner >= 0 ? single(band.lane(), owner) : several(band.lane(), shown, column));
            }
        }
        return Optional.empty();
    }

    private Spot single(Lane lane, int mark) {
        Marks marks = lane.marks();
        var lines = new ArrayList<String>();
        String task = marks.task(mark);
        lines.add(actionName(marks.action(mark)) + (task.isEmpty() ? "" : " " + task));
        lines.add((marks.duration(mark) == 0 ? "at an instant" : Durations.format(marks.duration(mark))) + ", "
                + sinceStart(marks.start(mark)));
        lines.add("by " + lane.name() + (marks.queue(mark).isEmpty() ? "" : " with " + marks.queue(mark)));
        return new Spot(lines, new TimeRange(marks.start(mark), marks.end(mark)), true);
    }

    private Spot several(Lane lane, int action, int column) {
        long middle = view.timeOf(column);
        long half = view.nanosPerColumn() / 2 + 1;
        return new Spot(
                List.of(
                        actionName(action) + " and others",
                        "within " + Durations.format(view.nanosPerColumn()) + ", " + sinceStart(middle),
                        "by " + lane.name() + "; zoom in to tell them apart"),
                new TimeRange(middle - half, middle + half),
                false);
    }

    private String actionName(int action) {
        return chart.actions().get(action).name();
    }

    private String sinceStart(long nanos) {
        return Durations.format(nanos - view.clock().startNanos()) + " after the first event";
    }

    @Override
    public Optional<String> legendAt(int x, int y) {
        return panel.legendAt(x - MARGIN, y - MARGIN);
    }

    @Override
    public long timeAt(int x, int y) {
        int column = Math.max(0, Math.min(view.columns(), x - MARGIN - panel.plotLeft()));
        return view.timeOf(column - 0.5);
    }

    @Override
    public int placeOf(long nanos) {
        double share =
                (nanos - view.range().startNanos()) / (double) view.range().durationNanos();
        return MARGIN + panel.plotLeft() + (int) Math.round(share * view.columns());
    }

    @Override
    public int stickyFoot() {
        return LanePlots.AXIS_HEIGHT + MARGIN;
    }

    @Override
    public List<Omission> omissions() {
        return panel.omissions();
    }
}
