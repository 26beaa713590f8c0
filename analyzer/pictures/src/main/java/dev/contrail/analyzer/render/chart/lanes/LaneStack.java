package dev.contrail.analyzer.render.chart.lanes;

import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.model.LaneAction;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.model.Overlay;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.Labels;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import java.awt.Font;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The lanes of a run under each other: which ones, where, how high; and what there was no room for. */
final class LaneStack {
    /** More lanes than this nobody reads on a page. */
    static final int MOST = 200;

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
        List<Integer> places = busiest(chart.lanes());
        List<Lane> kept = places.stream().map(chart.lanes()::get).toList();
        boolean pauses = chart.overlays().stream().anyMatch(Overlay::pause);
        bandOfLane = new int[chart.lanes().size()];
        Arrays.fill(bandOfLane, Trace.ABSENT);
        int laneHeight = laneHeight(kept.size());
        font = laneHeight < 16 ? Theme.SMALL : Theme.TEXT;
        var ranks = new LaneRanks(chart.actions(), view.hidden());
        String group = "";
        for (Lane lane : kept) {
            boolean isNew = !lane.group().equals(group);
            if (isNew) {
                group = lane.group();
                groups.add(new Group(group, height, GROUP_HEIGHT));
                height += GROUP_HEIGHT;
            }
            if (pauses && (isNew || bands.isEmpty())) {
                pauseRows.add(new PauseRow(group, height, height + PAUSES_HEIGHT, height + PAUSES_HEIGHT));
                height += PAUSES_HEIGHT;
            }
            LaneBand band = LaneBand.of(lane, view, ranks, height, laneHeight);
            bands.add(band);
            height = band.bottom();
            if (pauses) {
                PauseRow row = pauseRows.remove(pauseRows.size() - 1);
                pauseRows.add(new PauseRow(row.group(), row.top(), row.lanesTop(), height));
            }
        }
        for (int band = 0; band < places.size(); band++) {
            bandOfLane[places.get(band)] = band;
        }
        noteLeftOut(chart.lanes(), kept, chart.actions());
        noteMerged(view);
        noteCrowded();
    }

    /** The places of the lanes that are shown, ascending. */
    private static List<Integer> busiest(List<Lane> lanes) {
        return IntStream.range(0, lanes.size())
                .boxed()
                .sorted(Comparator.comparingInt(lane -> -lanes.get(lane).marks().size()))
                .limit(MOST)
                .sorted()
                .toList();
    }

    private static int laneHeight(int lanes) {
        return lanes <= 16 ? 24 : lanes <= 40 ? 20 : lanes <= 80 ? 16 : 12;
    }

    private void noteLeftOut(List<Lane> all, List<Lane> kept, List<LaneAction> actions) {
        if (kept.size() == all.size()) {
            return;
        }
        long shown = kept.stream().mapToLong(lane -> lane.marks().size()).sum();
        long marks = actions.stream().mapToLong(LaneAction::count).sum() - shown;
        long alarms = actions.stream()
                        .filter(LaneAction::isAlarm)
                        .mapToLong(LaneAction::count)
                        .sum()
                - bands.stream().mapToLong(LaneBand::alarms).sum();
        int lanes = all.size() - kept.size();
        omit(
                Omission.Kind.NOT_DRAWN,
                lanes,
                Omission.count(lanes, "thread") + " with fewer actions than these " + kept.size() + ": "
                        + Omission.count(marks, "action") + ", among them " + Omission.count(alarms, "alarm"));
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
