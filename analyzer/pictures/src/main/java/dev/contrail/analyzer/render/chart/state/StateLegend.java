package dev.contrail.analyzer.render.chart.state;

import dev.contrail.analyzer.model.StateAssertion;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.model.StateSeries;
import dev.contrail.analyzer.render.chart.Layer;
import dev.contrail.analyzer.render.chart.MarkShape;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.Picture;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.Labels;
import dev.contrail.analyzer.trace.Omission;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What colours and shapes mean and how many snapshots have them, in lines as wide as the picture. */
final class StateLegend implements Picture {
    private static final int LINE = 5 * Theme.STEP;
    private static final int MARK = 4 * Theme.STEP;
    private static final int GAP = 5 * Theme.STEP;
    private static final int LONGEST_NAME = 280;
    private static final int MOST = 40;
    private static final double RADIUS = 4;

    private final List<Entry> entries = new ArrayList<>();
    private final List<Omission> omissions = new ArrayList<>();
    private final int width;
    private int x;
    private int y;

    private final Set<String> hidden;

    private record Entry(
            MarkShape shape, Color color, String name, String fullName, String count, int x, int y, int width) {}

    StateLegend(List<StatePlot> runs, int width) {
        this(runs, width, Set.of());
    }

    /**
     * A legend.
     *
     * @param hidden names whose marks are not drawn; they are told in grey
     */
    StateLegend(List<StatePlot> runs, int width, Set<String> hidden) {
        this.hidden = hidden;
        this.width = width;
        addColors(runs);
        addShapes(runs);
        addAssertions(runs);
        startLine();
    }

    private void addColors(List<StatePlot> runs) {
        Map<String, StateSeries> all = new LinkedHashMap<>();
        for (StatePlot run : runs) {
            SharedMarks.told(run).forEach(series -> all.merge(series.name(), series, StateLegend::sum));
        }
        boolean colorsSayAll = runs.stream().allMatch(run -> run.shapes().isEmpty());
        all.values().stream().skip(MOST).findFirst().ifPresent(any -> omit("colours", all.size()));
        for (StateSeries series : all.values().stream().limit(MOST).toList()) {
            MarkShape shape = colorsSayAll ? MarkShape.of(series.color()) : MarkShape.SQUARE;
            add(shape, Palette.color(series.color()), series.name(), count(series.snapshots()));
        }
    }

    private static StateSeries sum(StateSeries a, StateSeries b) {
        return new StateSeries(a.name(), a.color(), a.snapshots() + b.snapshots());
    }

    private void addShapes(List<StatePlot> runs) {
        startLine();
        Set<String> shapes = new LinkedHashSet<>();
        runs.forEach(run -> shapes.addAll(run.shapes()));
        if (shapes.size() > MarkShape.distinct()) {
            int repeated = shapes.size() - MarkShape.distinct();
            omissions.add(new Omission(
                    Omission.Kind.FOLDED,
                    repeated,
                    "a shape of its own for every thread: " + count(repeated) + " have another's"));
        }
        int place = 0;
        for (String shape : shapes.stream().limit(MOST).toList()) {
            add(MarkShape.of(place++), Theme.INK_SOFT, shape, "");
        }
    }

    private void addAssertions(List<StatePlot> runs) {
        startLine();
        for (StatePlot run : runs) {
            for (StateAssertion assertion : run.assertions()) {
                String where = where(run, assertion, runs.size());
                String count = assertion.violations() == 0
                        ? "holds in all " + count(assertion.checked())
                        : "fails in " + count(assertion.violations()) + " of " + count(assertion.checked());
                Color color = assertion.violations() == 0 ? Theme.INK_SOFT : Palette.VERMILLION;
                add(MarkShape.BAR, color, assertion.text(), count + where);
            }
        }
    }

    private static String where(StatePlot run, StateAssertion assertion, int runs) {
        boolean oneSubject = run.assertions().stream()
                        .map(StateAssertion::subject)
                        .distinct()
                        .count()
                == 1;
        return (oneSubject ? "" : " of " + assertion.subject()) + (runs == 1 ? "" : " in " + run.title());
    }

    private void omit(String what, int names) {
        omissions.add(new Omission(
                Omission.Kind.NOT_DRAWN,
                names - MOST,
                count(names - MOST) + " more names of " + what + " in the legend"));
    }

    List<Omission> omissions() {
        return omissions;
    }

    /** The name whose entry is at a place. */
    Optional<String> nameAt(int x, int y) {
        return entries.stream()
                .filter(entry -> entry.x <= x && x < entry.x + entry.width && entry.y <= y && y < entry.y + LINE)
                .map(Entry::fullName)
                .findFirst();
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private void add(MarkShape shape, Color color, String name, String count) {
        String shortName = Labels.fit(Theme.TEXT, name, LONGEST_NAME);
        String shortCount = Labels.fit(Theme.TEXT, count, LONGEST_NAME);
        int entryWidth = MARK + Labels.room(Theme.TEXT, shortName) + Theme.STEP + Labels.room(Theme.TEXT, shortCount);
        if (x > 0 && x + entryWidth > width) {
            startLine();
        }
        entries.add(new Entry(shape, color, shortName, name, shortCount, x, y, entryWidth));
        x += entryWidth + GAP;
    }

    private void startLine() {
        if (x > 0) {
            x = 0;
            y += LINE;
        }
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return y;
    }

    @Override
    public void paint(Graphics2D graphics) {
        graphics.setFont(Theme.TEXT);
        for (Entry entry : entries) {
            int baseline = entry.y + Theme.TEXT.getSize();
            var path = new Path2D.Double();
            entry.shape.add(path, entry.x + RADIUS + 1, baseline - RADIUS, RADIUS);
            BasicStroke stroke = entry.shape.stroke() == null ? null : new BasicStroke(2f);
            boolean off = hidden.contains(entry.fullName);
            new Layer(path, off ? Theme.RULE : entry.color, stroke).paint(graphics);
            graphics.setColor(off ? Theme.INK_SOFT : Theme.INK);
            graphics.drawString(entry.name, entry.x + MARK, baseline);
            graphics.setColor(Theme.INK_SOFT);
            graphics.drawString(
                    entry.count, entry.x + MARK + Labels.room(Theme.TEXT, entry.name) + Theme.STEP, baseline);
        }
    }
}
