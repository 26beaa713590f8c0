package dev.contrail.analyzer.render.chart.lanes;

import dev.contrail.analyzer.model.AtOnce;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.LaneAction;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.render.chart.Picture;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.Labels;
import dev.contrail.analyzer.trace.Omission;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jfree.chart.plot.XYPlot;

/** One run: a line of numbers, the legend, the lanes, how many at once, and the time axis under all of them. */
final class LanePanel implements Picture {
    /** Between names and plots, where the numbers of the at-once charts stand. */
    static final int NUMBERS = 7 * Theme.STEP;

    private static final int SERIES = 4;
    /** How many actions the footer names. */
    private static final int NAMED = 5;
    /** An action that takes less than this share of the most time-consuming one's time says nothing at once. */
    private static final double NEGLIGIBLE = 0.02;

    private static final int LINE = 5 * Theme.STEP;
    private static final int GAP = 3 * Theme.STEP;
    private static final int STRIP = 10 * Theme.STEP;
    /** Right of the lanes, for the number of alarms. */
    static final int ALARMS = 16 * Theme.STEP;

    private final LaneChart chart;
    private final LaneView view;
    private final LaneStack stack;
    private final LaneLegend legend;
    private final OverlayLegend overlayLegend;
    private final List<AtOnce> series;
    private final String heading;
    private final int names;

    /**
     * A panel.
     *
     * @param heading above the numbers; empty for none
     * @param names how wide the lanes' names may be; the same in all panels so that their plots stand in line
     */
    LanePanel(LaneChart chart, LaneView view, LaneStack stack, String heading, int names) {
        this.chart = chart;
        this.view = view;
        this.heading = heading;
        this.names = names;
        this.stack = stack;
        this.legend = new LaneLegend(chart.actions(), width(), view.hidden());
        this.overlayLegend = new OverlayLegend(chart.overlays(), width());
        long most =
                chart.atOnce().stream().mapToLong(s -> action(s).nanos()).max().orElse(0);
        this.series = chart.atOnce().stream()
                .filter(s -> action(s).nanos() >= most * NEGLIGIBLE && !isSeenByOne(s))
                .sorted(Comparator.comparingLong((AtOnce s) -> -action(s).nanos()))
                .limit(SERIES)
                .sorted(Comparator.comparingInt(AtOnce::action))
                .toList();
    }

    private LaneAction action(AtOnce atOnce) {
        return chart.actions().get(atOnce.action());
    }

    /** Whether no two threads were ever seen doing it at once: that the lanes show, too. */
    private boolean isSeenByOne(AtOnce atOnce) {
        return action(atOnce).isSampled() && atOnce.max() <= 1;
    }

    /** What the run does not hold, and what this panel had no room for. */
    List<Omission> omissions() {
        List<Omission> all = new ArrayList<>(chart.omissions());
        all.addAll(stack.omissions());
        all.addAll(legend.omissions());
        List<String> left = chart.atOnce().stream()
                .filter(atOnce -> !series.contains(atOnce)
                        && !isSeenByOne(atOnce)
                        && !action(atOnce).isAmongOthers())
                .map(atOnce -> Labels.fit(Theme.SMALL, action(atOnce).name(), 100))
                .toList();
        if (!left.isEmpty()) {
            String more = left.size() > NAMED ? ", …" : "";
            String text = "how many at once of " + Omission.count(left.size(), "action") + " that took less time: "
                    + String.join(", ", left.subList(0, Math.min(NAMED, left.size()))) + more;
            all.add(new Omission(Omission.Kind.NOT_DRAWN, left.size(), text));
        }
        return all;
    }

    @Override
    public int width() {
        return plotLeft() + view.columns() + ALARMS;
    }

    /** Where the time begins. */
    int plotLeft() {
        return names + NUMBERS;
    }

    @Override
    public int height() {
        return lanesTop() + stack.height() + series.size() * (GAP + LINE + STRIP) + LanePlots.AXIS_HEIGHT;
    }

    /** Where the first lane begins. */
    int lanesTop() {
        return overlayLegendTop() + overlayLegend.height() + LINE + LanePlots.topAxisHeight(stack);
    }

    @Override
    public void paint(Graphics2D graphics) {
        paint(graphics, legend, paintHead(graphics));
        paint(graphics, overlayLegend, overlayLegendTop());
        new LaneFrame(stack, view, names, plotLeft()).paint(graphics, lanesTop(), alarmName());
        paint(graphics, LanePlots.lanes(view, stack, chart.actions(), series.isEmpty()), lanesTop(), stack.height());
        new OverlayMarks(chart, stack, view).paint(graphics, plotLeft(), lanesTop());
        int y = lanesTop() + stack.height();
        for (AtOnce atOnce : series) {
            y += GAP;
            paintTitle(graphics, atOnce, y);
            y += LINE;
            boolean last = Objects.equals(atOnce, series.get(series.size() - 1));
            paint(graphics, LanePlots.atOnce(view, atOnce, action(atOnce), last), y, STRIP);
            y += STRIP;
        }
    }

    private static void paint(Graphics2D graphics, Picture block, int top) {
        var part = (Graphics2D) graphics.create();
        part.translate(0, top);
        block.paint(part);
        part.dispose();
    }

    /** The action whose legend entry is at a place. */
    Optional<String> legendAt(int x, int y) {
        return legend.nameAt(x, y - legendTop());
    }

    private int overlayLegendTop() {
        return legendTop() + legend.height();
    }

    private int legendTop() {
        return (heading.isEmpty() ? 0 : LINE) + LINE;
    }

    private int paintHead(Graphics2D graphics) {
        int y = 0;
        if (!heading.isEmpty()) {
            graphics.setFont(Theme.HEADING);
            graphics.setColor(Theme.INK);
            graphics.drawString(Labels.fit(Theme.HEADING, heading, width()), 0, y + Theme.HEADING.getSize());
            y += LINE;
        }
        graphics.setFont(Theme.TEXT);
        graphics.setColor(Theme.INK_SOFT);
        graphics.drawString(numbers(), 0, y + Theme.TEXT.getSize());
        return y + LINE;
    }

    private String numbers() {
        long samples = chart.actions().stream().mapToLong(LaneAction::samples).sum();
        long recorded = chart.actions().stream()
                .filter(action -> !action.isSampled())
                .mapToLong(LaneAction::count)
                .sum();
        String counts = Omission.count(chart.threads(), "thread")
                + (recorded > 0 || samples == 0 ? " · " + Omission.count(recorded, "action") : "")
                + (samples > 0 ? " · " + Omission.count(samples, "sample") + " (narrow bars)" : "");
        long nanos = chart.isEmpty() ? 0 : chart.active().durationNanos();
        String all = nanos == 0 ? counts : counts + " in " + Durations.format(nanos);
        return chart.open() == 0 ? all : all + ", " + chart.open() + " had not ended (torn edge)";
    }

    private String alarmName() {
        List<String> alarms = chart.actions().stream()
                .filter(LaneAction::isAlarm)
                .map(LaneAction::name)
                .collect(Collectors.toList());
        return alarms.size() == 1 ? alarms.get(0) : "alarms";
    }

    private void paintTitle(Graphics2D graphics, AtOnce atOnce, int y) {
        String end = (atOnce.mean() ? " at once on average, max " : " at once, max ") + atOnce.max();
        double room = view.columns() - Labels.width(Theme.TEXT, end);
        graphics.setFont(Theme.TEXT);
        graphics.setColor(Theme.INK);
        String name = Labels.fit(Theme.TEXT, action(atOnce).name(), room);
        graphics.drawString(name + end, plotLeft(), y + Theme.TEXT.getSize());
    }

    /** A plot whose data area is the given strip; its time axes come above and below. */
    private void paint(Graphics2D graphics, XYPlot plot, int y, int height) {
        double above = plot.getFixedDomainAxisSpace().getTop();
        double below = plot.getFixedDomainAxisSpace().getBottom();
        var area = new Rectangle2D.Double(names, y - above, (double) NUMBERS + view.columns(), above + height + below);
        plot.draw(graphics, area, null, null, null);
    }
}
