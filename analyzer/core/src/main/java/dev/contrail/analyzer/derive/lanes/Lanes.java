package dev.contrail.analyzer.derive.lanes;

import dev.contrail.analyzer.derive.DrawnBy;
import dev.contrail.analyzer.derive.DumpedWaits;
import dev.contrail.analyzer.derive.Runs;
import dev.contrail.analyzer.derive.VirtualWaits;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.model.PausedEnd;
import dev.contrail.analyzer.model.SilentEnd;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Tally;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.fold.Folding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Derives a lane chart: what every thread did. */
public final class Lanes {
    private Lanes() {}

    /**
     * The lane chart of one run.
     *
     * @param run at least one trace; several are processes on one clock, each a group of lanes
     * @param categories the colours, shared with other runs and views so that they agree
     */
    public static LaneChart of(List<Trace> run, Categories categories) {
        return of(run, categories, true);
    }

    /** The same without how many threads did the same at once: for who counts that, or does not show it. */
    public static LaneChart withoutAtOnce(List<Trace> run, Categories categories) {
        return of(run, categories, false);
    }

    private static LaneChart of(List<Trace> run, Categories categories, boolean atOnce) {
        TimeRange range = range(run);
        var tally = ActionTally.of(run, categories, range);
        var lanes = new ArrayList<Lane>();
        var overlays = new LaneOverlays(range);
        List<String> groups = groups(run);
        for (int trace = 0; trace < run.size(); trace++) {
            var threads = new ThreadLanes(run.get(trace), groups.get(trace), tally.actionOfText(trace));
            int first = lanes.size();
            lanes.addAll(threads.lanes());
            overlays.add(run.get(trace), threads, first, lanes.size());
        }
        List<Omission> omissions = omissions(run);
        overlays.omission().ifPresent(omissions::add);
        SilentEnd.note(run).ifPresent(omissions::add);
        DumpedWaits.note(run).ifPresent(omissions::add);
        VirtualWaits.note(run).ifPresent(omissions::add);
        DrawnBy.note(run, EnumSet.of(Tally.Picture.LANES, Tally.Picture.OVERLAY))
                .ifPresent(omissions::add);
        return new LaneChart(
                title(run),
                range,
                Runs.originNanos(run),
                active(run, range),
                tally.actions(),
                lanes,
                atOnce ? Concurrency.of(run, tally, range) : List.of(),
                overlays.overlays(),
                omissions);
    }

    /**
     * Whether the folded waits of a trace look in its lanes as each of them would. They do not where what its lanes show is
     * much shorter than the time that waits took.
     */
    public static boolean hideFolds(Trace trace, Folding folding) {
        long step = trace.overlays().stepNanos();
        if (step == 0 || trace.actions().size() == 0) {
            return true;
        }
        List<Trace> run = List.of(trace);
        return active(run, range(run)).durationNanos() / step >= folding.steps();
    }

    private static TimeRange range(List<Trace> run) {
        TimeRange events = Runs.range(run);
        return Runs.isPart(run) ? events : new TimeRange(events.startNanos(), PausedEnd.of(run, events.endNanos()));
    }

    private static String title(List<Trace> run) {
        return String.join(" + ", run.stream().map(Trace::name).toList());
    }

    private static TimeRange active(List<Trace> run, TimeRange range) {
        if (Runs.isPart(run)) {
            return range;
        }
        long start = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        for (Trace trace : run) {
            Actions actions = trace.actions();
            if (actions.size() > 0) {
                start = Math.min(start, actions.start().get(0));
                long lastStart =
                        actions.start().get(actions.size() - 1); // of an instant, or of one that has no duration
                end = Math.max(end, Math.max(lastStart, actions.start().greatestSum(actions.duration())));
            }
        }
        end = start > end ? end : PausedEnd.of(run, end);
        return start > end
                ? range
                : new TimeRange(Math.max(start, range.startNanos()), Math.min(end, range.endNanos()));
    }

    /** A name per process; two recordings of one name are told apart. */
    private static List<String> groups(List<Trace> run) {
        if (run.size() == 1) {
            return List.of("");
        }
        List<String> groups = new ArrayList<>();
        for (Trace trace : run) {
            String name = trace.name();
            for (int number = 2; groups.contains(name); number++) {
                name = trace.name() + " (" + number + ")";
            }
            groups.add(name);
        }
        return groups;
    }

    private static List<Omission> omissions(List<Trace> run) {
        List<Omission> omissions = new ArrayList<>();
        for (Trace trace : run) {
            String whose = run.size() == 1 ? "" : trace.name() + ": ";
            trace.omissions().forEach(o -> omissions.add(run.size() == 1 ? o : o.in(trace.name())));
            long folded = trace.folded();
            if (folded > 0) {
                String text = Omission.count(folded, "wait") + " on their own, shorter than "
                        + Durations.format(trace.overlays().stepNanos())
                        + ": those of a thread in such a time are one bar, as long as all of them";
                omissions.add(new Omission(Omission.Kind.FOLDED, folded, whose + text));
            }
        }
        return omissions;
    }
}
