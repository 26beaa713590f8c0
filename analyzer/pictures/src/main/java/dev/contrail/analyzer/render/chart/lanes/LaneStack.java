package dev.contrail.analyzer.render.chart.lanes;

import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.model.Overlay;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.Labels;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import java.awt.Font;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The lanes of a run under each other: which ones, where, how high; and what there was no room for. */
final class LaneStack {
    /** More lanes than this nobody reads on a page. */
    static final int MOST = 200;
    /* Of so many threads single ones are but examples. */
    private static final int VERY_MANY = 2_000;
    private static final int FEW = 40;

    /** What the row of a process's pauses is called. */
    static final String PAUSES = "JVM pauses";

    private static final int GROUP_HEIGHT = 6 * Theme.STEP;
    private static final int PAUSES_HEIGHT = 4 * Theme.STEP;

    private final List<LaneBand> bands = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<PauseRow> pauseRows = new ArrayList<>();
    private final int[] bandOfLane;
    private final List<Omission> omissions = new ArrayList<>();
    private final Font font;
    private int height;

    /** The name of a process, above its lanes. */
    record Group(String name, int top, int height) {}

    /** Where a process's pauses stand, and the lanes they stop. */
    record PauseRow(String group, int top, int lanesTop, int lanesBottom) {}

    LaneStack(LaneChart chart, LaneView view) {
        List<Integer> places = LaneChoice.of(chart, chart.lanes().size() > VERY_MANY ? FEW : MOST);
        boolean pauses = chart.overlays().stream().anyMatch(Overlay::pause);
        bandOfLane = new int[chart.lanes().size()];
        Arrays.fill(bandOfLane, Trace.ABSENT);
        int laneHeight = laneHeight(places.size());
        font = laneHeight < 16 ? Theme.SMALL : Theme.TEXT;
        var ranks = new LaneRanks(chart.actions(), view.hidden());
        Set<Integer> shown = new HashSet<>(places);
        for (int first = 0, end; first < chart.lanes().size(); first = end) {
            end = groupEnd(chart.lanes(), first);
            String group = chart.lanes().get(first).group();
            if (!group.isEmpty()) {
                groups.add(new Group(group, height, GROUP_HEIGHT));
                height += GROUP_HEIGHT;
            }
            int pausesTop = height;
            height += pauses ? PAUSES_HEIGHT : 0;
            int lanesTop = height;
            addTogether(chart.lanes(), first, end, shown, view, ranks);
            for (int place = first; place < end; place++) {
                if (shown.contains(place)) {
                    bandOfLane[place] = bands.size();
                    add(LaneBand.of(chart.lanes().get(place), view, ranks, height, laneHeight));
                }
            }
            if (pauses) {
                pauseRows.add(new PauseRow(group, pausesTop, lanesTop, height));
            }
        }
        noteTogether(chart.lanes().size(), places.size());
        noteMerged(view);
        noteCrowded();
    }

    /** The lanes of a group for which there is no room: above the others, since they are many. */
    private void addTogether(List<Lane> lanes, int first, int end, Set<Integer> shown, LaneView view, LaneRanks ranks) {
        List<Lane> rest = IntStream.range(first, end)
                .filter(place -> !shown.contains(place))
                .mapToObj(lanes::get)
                .toList();
        if (!rest.isEmpty()) {
            add(LaneBand.ofMany(LaneRest.of(rest), view, ranks, height));
        }
    }

    private void add(LaneBand band) {
        bands.add(band);
        height = band.bottom();
    }

    private static int groupEnd(List<Lane> lanes, int first) {
        int end = first + 1;
        while (end < lanes.size()
                && lanes.get(end).group().equals(lanes.get(first).group())) {
            end++;
        }
        return end;
    }

    private static int laneHeight(int lanes) {
        return lanes <= 16 ? 24 : lanes <= 40 ? 20 : lanes <= 80 ? 16 : 12;
    }

    private void noteTogether(int lanes, int own) {
        int together = lanes - own;
        omit(
                Omission.Kind.FOLDED,
                together,
                Omission.count(together, "thread") + " in a lane of their own: there is room for " + own
                        + ", of each kind for those that did most; the others share one a process, which is higher where they did"
                        + " more, in the colour of what they did most");
    }

    private void noteMerged(LaneView view) {
        long merged = bands.stream().mapToLong(LaneBand::merged).sum();
        omit(
                Omission.Kind.FOLDED,
                merged,
                Omission.count(merged, "action") + " on their own: shorter than a pixel ("
                        + Durations.format(view.nanosPerColumn())
                        + "), they share one with others; alarms are in front, then the rarest");
    }

    private void noteCrowded() {
        long crowded = bands.stream().mapToLong(LaneBand::crowded).sum();
        omit(
                Omission.Kind.FOLDED,
                crowded,
                Omission.count(crowded, "action") + " in a row of their own: too many at once on one thread");
    }

    private void omit(Omission.Kind kind, long count, String text) {
        if (count > 0) {
            omissions.add(new Omission(kind, count, text));
        }
    }

    List<LaneBand> bands() {
        return bands;
    }

    List<Group> groups() {
        return groups;
    }

    List<PauseRow> pauseRows() {
        return pauseRows;
    }

    /** The band of a lane of the chart; negative when there was no room for it. */
    int bandOf(int lane) {
        return bandOfLane[lane];
    }

    /** The pause row of a process, which is told by one of its lanes; negative when none of its lanes is shown. */
    int pauseRowOf(Lane lane) {
        for (int row = 0; row < pauseRows.size(); row++) {
            if (pauseRows.get(row).group().equals(lane.group())) {
                return row;
            }
        }
        return Trace.ABSENT;
    }

    List<Omission> omissions() {
        return omissions;
    }

    int height() {
        return height;
    }

    /** For names and numbers beside the lanes: no higher than a lane. */
    Font font() {
        return font;
    }

    /** How wide the lanes' names are, up to a limit. */
    int nameWidth(double limit) {
        double widest = pauseRows.isEmpty() ? 0 : Labels.width(font, PAUSES);
        for (LaneBand band : bands) {
            widest = Math.max(
                    widest, Labels.width(font, Labels.fit(font, band.lane().name(), limit)));
        }
        return (int) Math.ceil(widest);
    }

    /** Whether any lane holds an alarm. */
    boolean hasAlarms() {
        return bands.stream().anyMatch(band -> band.alarms() > 0);
    }
}
