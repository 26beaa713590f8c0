package dev.contrail.analyzer.findings.work;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Kinds.Kind;
import dev.contrail.analyzer.findings.facts.Spans;
import dev.contrail.analyzer.findings.facts.Verbs.Verb;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds threads that stand in line for one object while the one who has it waits for something else.
 *
 * <p>A line is a kind of span on an object in which threads wait: its name says so, or it has another kind inside that
 * only one is in at a time. Who has the object is in a kind of span on it of which there is never more than one at once.
 * It is a convoy when at least {@link #WAITERS} stand in line at once for {@link #SHARE} of the time that the object is
 * in use, and the one who has it spends {@link #INSIDE} of that time in a span about something else: I/O, mostly. Without
 * such spans, the JDK's own events tell of lines for locks.
 */
public final class Convoy extends AbstractDetector {
    static final int WAITERS = 3;
    static final double SHARE = 0.5;
    static final double INSIDE = 0.5;

    private static final Finding.Kind KIND = new Finding.Kind(
            "convoy",
            Finding.Depth.MECHANISM,
            Finding.Table.ACTIONS,
            "Threads queue while the holder waits",
            "Many threads wait for one object, and the one who has it spends that time on something slow that does not need it.",
            "Do the slow part outside: take what it needs under the lock, let go, and then do it.");

    /** For the service loader. */
    public Convoy() {
        super(KIND, Need.EVENTS);
    }

    /** A lock that is never given back makes no line for it before. */
    @Override
    public boolean mayFollowFrom(Finding.Kind cause) {
        return super.mayFollowFrom(cause) && !cause.id().equals("hung-lock");
    }

    /** Who has an object: a kind of span, one at a time; and what is done in it. */
    private record Holder(Kind kind, int inner, double innerShare) {}

    @Override
    public List<Finding> in(Evidence evidence) {
        Actions actions = evidence.trace().actions();
        var findings = new ArrayList<Finding>();
        Map<Integer, List<Kind>> byQueue = new HashMap<>();
        evidence.kinds()
                .forEach(kind -> byQueue.computeIfAbsent(kind.queue(), queue -> new ArrayList<>())
                        .add(kind));
        for (Kind line : evidence.kinds()) {
            if (line.rows().length < 2 * WAITERS || line.threads(actions) < WAITERS) {
                continue;
            }
            Optional<Holder> holder = evidence.verbs().is(line.action(), Verb.WAIT)
                    ? beside(evidence, line, byQueue.getOrDefault(line.queue(), List.of()))
                    : inside(evidence, line);
            holder.flatMap(one -> look(evidence, line, one)).ifPresent(findings::add);
        }
        if (findings.isEmpty()) {
            return LockLines.in(evidence, KIND);
        }
        return findings.stream()
                .sorted(Comparator.comparingLong(
                        (Finding finding) -> -finding.evidence().count("inLineNanos")))
                .limit(1)
                .toList();
    }

    /** Another kind on the same object, of which there is one at a time. */
    private static Optional<Holder> beside(Evidence evidence, Kind line, List<Kind> others) {
        return others.stream()
                .filter(other -> !other.equals(line)
                        && isAlone(evidence, other)
                        && !evidence.verbs().is(other.action(), Verb.WAIT))
                .max(Comparator.comparingLong(
                        other -> other.nanos(evidence.trace().actions())))
                .map(other -> holder(evidence, other));
    }

    /** A kind that lies in the line's spans, of which there is one at a time, and which most of them have. */
    private static Optional<Holder> inside(Evidence evidence, Kind line) {
        Actions actions = evidence.trace().actions();
        for (Kind other : evidence.kinds()) {
            int first = evidence.spans().parent(other.rows()[0]);
            boolean lies = first != Spans.NONE
                    && actions.action().get(first) == line.action()
                    && actions.queue().get(first) == line.queue();
            if (lies
                    && 2 * other.rows().length > line.rows().length
                    && isAlone(evidence, other)
                    && other.threads(actions) >= WAITERS) {
                return Optional.of(new Holder(other, other.action(), 1));
            }
        }
        return Optional.empty();
    }

    private static boolean isAlone(Evidence evidence, Kind kind) {
        int together = 0;
        for (int count : kind.atOnce(evidence.spans(), evidence.trace().actions())) {
            together += count > 1 ? 1 : 0;
        }
        return 50 * together <= kind.rows().length; // a span may be closed a little after the lock is free
    }

    /** What takes most of the time in spans of a kind. */
    private static Holder holder(Evidence evidence, Kind kind) {
        Actions actions = evidence.trace().actions();
        Map<Integer, Long> inner = new HashMap<>();
        for (Kind other : evidence.kinds()) {
            for (int row : other.rows()) {
                int around = evidence.spans().parent(row);
                if (around != Spans.NONE
                        && actions.action().get(around) == kind.action()
                        && actions.queue().get(around) == kind.queue()) {
                    inner.merge(other.action(), actions.duration().get(row), Long::sum);
                }
            }
        }
        long all = Math.max(1, kind.nanos(actions));
        return inner.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Holder(kind, entry.getKey(), entry.getValue() / (double) all))
                .orElse(new Holder(kind, Trace.ABSENT, 0));
    }

    private static Optional<Finding> look(Evidence evidence, Kind line, Holder holder) {
        Actions actions = evidence.trace().actions();
        boolean separate = evidence.verbs().is(line.action(), Verb.WAIT);
        int atLeast = separate ? WAITERS : WAITERS + 1;
        long inLine = line.nanosOf(atLeast, evidence.spans(), actions);
        long held = holder.kind().nanos(actions);
        boolean long_ =
                inLine >= SHARE * held && held >= SHARE / 5 * evidence.range().durationNanos();
        boolean inside = holder.innerShare() >= INSIDE;
        boolean extreme = holder.inner() == Trace.ABSENT && inLine >= 0.8 * held && line.nanos(actions) >= 3 * held;
        if (!long_ || !inside && !extreme) {
            return Optional.empty();
        }
        return Optional.of(finding(evidence, line, holder, inLine, held));
    }

    private static Finding finding(Evidence evidence, Kind line, Holder holder, long inLine, long held) {
        Trace trace = evidence.trace();
        Actions actions = trace.actions();
        var telling = new Telling(evidence, KIND).about(line.queue());
        int most = 0;
        int[] counts = line.atOnce(evidence.spans(), actions);
        for (int place = 0; place < counts.length; place++) {
            most = counts[place] > counts[most] ? place : most;
            telling.by(actions.thread().get(line.rows()[place])).citeAction(line.rows()[place]);
        }
        String where = line.queue() == Trace.ABSENT ? "one object" : Words.name(trace, line.queue());
        String has = Words.quoted(trace.text(holder.kind().action(), ""));
        String slow = holder.inner() == Trace.ABSENT ? has : Words.quoted(trace.text(holder.inner(), ""));
        String title = String.format("%d threads in line for %s while one does %s", counts[most], where, slow);
        String words = String.format(
                "At %s, %d threads were in %s of %s at once; %s is done by one at a time%s. At least %d stood in line for"
                        + " %s, while the object was in use for %s. All together they waited %s.",
                Words.at(trace, actions.start().get(line.rows()[most])),
                counts[most],
                Words.quoted(trace.text(line.action(), "")),
                where,
                has,
                holder.inner() == Trace.ABSENT
                                || holder.inner() == holder.kind().action()
                        ? ""
                        : String.format(
                                ", who spends %s of it in %s", Words.percent(Math.min(1, holder.innerShare())), slow),
                WAITERS,
                Durations.format(inLine),
                Durations.format(held),
                Durations.format(line.nanos(actions)));
        return telling.count("inLine", counts[most])
                .count("inLineNanos", inLine)
                .count("heldNanos", held)
                .warning(title, words);
    }
}
