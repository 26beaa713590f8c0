package dev.contrail.analyzer.explain;

import dev.contrail.analyzer.explain.Explanation.Fact;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.SilentEnd;
import dev.contrail.analyzer.trace.JvmsOwn;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/** Where a recording begins and ends, which may be before its first event and long after its last one. */
final class Borders {
    private final Trace trace;
    private final TimeRange recorded;
    private final TimeRange events;
    private final TimeRange happens;
    private final Teller teller;

    Borders(Trace trace, TimeRange recorded, Teller teller) {
        this.trace = trace;
        this.recorded = recorded;
        this.events = trace.eventRange().orElse(recorded);
        this.happens = JvmsOwn.without(trace).eventRange().orElse(events);
        this.teller = teller;
    }

    /** The last instant at or before a time at which what had not ended goes on. */
    long within(long time) {
        return Math.max(recorded.startNanos(), Math.min(time, recorded.endNanos() - 1));
    }

    /** That nothing is recorded at a time, and what range there is; nothing for a time between two events. */
    List<Fact> outside(long time) {
        if (events.contains(time)) {
            return List.of();
        }
        TimeRange part = trace.asked().orElse(null);
        if (part != null && !trace.reachesEnd()) {
            return outside(part, time);
        }
        String first = teller.at(events.startNanos());
        String last = teller.at(events.endNanos());
        String end = teller.at(recorded.endNanos());
        if (time < events.startNanos()) {
            return List.of(Fact.of("it is before the first event: there are some from " + first + " to " + last));
        }
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(
                time > recorded.endNanos()
                        ? "it is after the recording's end at " + end
                                + ", and what follows is how it ended; events are from " + first + " to " + last
                        : "it is after the last event, which ended at " + last + "; the recording ends at " + end));
        if (trace.dump().isEmpty()) {
            facts.add(Fact.of("what threads wait for then is in a dump of threads (jdk.ThreadDump), which it lacks"));
        }
        return facts;
    }

    /** What is not in a part may be in the recording all the same. */
    private List<Fact> outside(TimeRange part, long time) {
        String range =
                " that was asked for, from " + teller.at(part.startNanos()) + " to " + teller.at(part.endNanos());
        if (!part.contains(time)) {
            return List.of(Fact.of("it is outside of the part" + range + "; the recording may tell more of it"));
        }
        String edge = time < events.startNanos()
                ? "before the first event, at " + teller.at(events.startNanos())
                : "after the last event, which ended at " + teller.at(events.endNanos());
        return List.of(Fact.of("it is " + edge + ", of the part" + range));
    }

    /** The end of the recording of which nothing is recorded but what the JVM tells of itself, when it is long. */
    List<Fact> silentEnd() {
        var silence = new TimeRange(Math.min(happens.endNanos(), recorded.endNanos()), recorded.endNanos());
        if (!trace.reachesEnd() || !silence.isLongEndOf(recorded)) {
            return List.of();
        }
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(Durations.format(silence.durationNanos()) + " from " + teller.at(silence.startNanos())
                + " until the recording's end at " + teller.at(recorded.endNanos())
                + (events.endNanos() > happens.endNanos() ? ", but for what the JVM tells of itself" : "")));
        if (trace.dump().isEmpty()) {
            facts.add(Fact.of("a program that hangs is silent, too; " + SilentEnd.NO_DUMP));
        }
        return facts;
    }
}
