package dev.contrail.analyzer.model;

import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import java.util.List;
import java.util.Objects;

/**
 * What every thread did: a lane per thread, and how many threads did the same at once.
 *
 * @param title the recording's name, or the names of those that make up the run
 * @param range the time the run's events span, of whatever kind; every mark lies in it at least in part
 * @param originNanos the instant that its times count from: the first event of the whole, also in a part
 * @param active from the first mark to the end of the last, within the range; the range itself when there is no mark
 * @param actions what threads did, in order of first appearance
 * @param lanes the threads that did something, by group, then in natural order of their names
 * @param atOnce a series for each action that lasts and is not an alarm, in the order of the actions; none when
 *     they were not asked for
 * @param overlays pauses of all threads first, then waits of single ones, by name
 * @param omissions what the chart does not hold
 */
public record LaneChart(
        String title,
        TimeRange range,
        long originNanos,
        TimeRange active,
        List<LaneAction> actions,
        List<Lane> lanes,
        List<AtOnce> atOnce,
        List<Overlay> overlays,
        List<Omission> omissions)
        implements Diagram {

    public LaneChart {
        Objects.requireNonNull(title, "title");
        actions = List.copyOf(actions);
        lanes = List.copyOf(lanes);
        atOnce = List.copyOf(atOnce);
        overlays = List.copyOf(overlays);
        omissions = List.copyOf(omissions);
        long marks = lanes.stream().mapToLong(lane -> lane.marks().total()).sum();
        long counted = actions.stream().mapToLong(LaneAction::count).sum();
        if (marks != counted) {
            throw new IllegalArgumentException("lanes hold " + marks + " marks but " + counted + " were counted");
        }
        if (active.startNanos() < range.startNanos() || active.endNanos() > range.endNanos()) {
            throw new IllegalArgumentException("active " + active + " is not within " + range);
        }
    }

    /** How many lanes are threads; the others are of spans that moved between threads. */
    public int threads() {
        return (int) lanes.stream().filter(lane -> !lane.isAcross()).count();
    }

    /** Whether no thread did anything. */
    public boolean isEmpty() {
        return lanes.isEmpty();
    }

    /** How many of them had not ended when the recording did. */
    public long open() {
        long open = 0;
        for (Lane lane : lanes) {
            Marks marks = lane.marks();
            boolean any = marks.trace().actions().open().size() > 0;
            for (int mark = 0; any && mark < marks.size(); mark++) {
                open += marks.isOpen(mark) ? 1 : 0;
            }
        }
        return open;
    }

    /** How many marks all lanes hold, with those that others stand for. */
    public long size() {
        return actions.stream().mapToLong(LaneAction::count).sum();
    }
}
