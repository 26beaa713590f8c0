package dev.contrail.analyzer.render.chart;

import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.model.LaneAction;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.trace.Omission;
import java.awt.Font;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The lanes of a run under each other: which ones, where, how high; and what there was no room for. */
final class LaneStack {
    /** More lanes than this nobody reads on a page. */
    static final int MOST = 200;

    private static final int GROUP_HEIGHT = 6 * Theme.STEP;

    private final List<LaneBand> bands = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Omission> omissions = new ArrayList<>();
    private final Font font;
    private int height;

    /** The name of a process, above its lanes. */
    record Group(String name, int top, int height) {}

    LaneStack(LaneChart chart, LaneView view) {
        List<Lane> kept = busiest(chart.lanes());
        int laneHeight = laneHeight(kept.size());
        font = laneHeight < 16 ? Theme.SMALL : Theme.TEXT;
        var ranks = new LaneRanks(chart.actions(), view.hidden());
        String group = "";
        for (Lane lane : kept) {
            if (!lane.group().equals(group)) {
                group = lane.group();
                groups.add(new Group(group, height, GROUP_HEIGHT));
                height += GROUP_HEIGHT;
            }
            LaneBand band = LaneBand.of(lane, view, ranks, height, laneHeight);
            bands.add(band);
            height = band.bottom();
        }
        noteLeftOut(chart.lanes(), kept, chart.actions());
        noteMerged(view);
        noteCrowded();
    }

    private static List<Lane> busiest(List<Lane> lanes) {
        if (lanes.size() <= MOST) {
            return lanes;
        }
        return IntStream.range(0, lanes.size())
                .boxed()
                .sorted(Comparator.comparingInt(lane -> -lanes.get(lane).marks().size()))
                .limit(MOST)
                .sorted()
                .map(lanes::get)
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
        double widest = 0;
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
