package dev.contrail.analyzer.findings.value;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Rows;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Verbs.Verb;
import dev.contrail.analyzer.findings.value.Beats.Name;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Finds what was done at regular times and then stops, while the rest goes on.
 *
 * <p>Regular is what the same one does to the same one at least {@link #BEATS} times, with intervals of which nine in
 * ten are within twice the median; shorter ones make up for a delay. Eight in ten
 * must be within 0.7 to 1.4 times the median. What is called a beat need not be as regular, since timers make up for a
 * delay: there the mean counts. It falls silent when nothing comes for {@link #TIMES} times what nine in ten of these are,
 * and for {@link #SHARE} of the recording, while others go on in each quarter of that time. What resumes after such a gap
 * was silent. What does not may have been done: it is a bug when its name says that it goes on forever, such as
 * {@code heartbeat}, or when an error is told with the last; else it is worth knowing, when one thread does nothing else,
 * nobody else does it, it took little of the time, and the thread is not known to have ended then; or has, with an exception
 * that is counted and not told.
 */
public final class Silence extends AbstractDetector {
    static final int BEATS = 8;
    static final int TIMES = 5;
    static final double SHARE = 0.15;
    static final double LONG = 0.05;
    private static final int MOST_SERIES = 20_000;

    private static final Finding.Kind KIND = new Finding.Kind(
            "silence",
            Finding.Depth.MECHANISM,
            Finding.Table.ACTIONS,
            "Something regular stops",
            "Something that was done again and again at equal intervals is not done any more.",
            "Look at what happened last in it: an exception ends a scheduled task for good, without a word.");

    /** For the service loader. */
    public Silence() {
        super(KIND, Need.EVENTS);
    }

    /** Who makes the same thing as others at once, or stands in line, does nothing else meanwhile. */
    @Override
    public boolean mayFollowFrom(Finding.Kind cause) {
        return super.mayFollowFrom(cause) || Set.of("stampede", "convoy").contains(cause.id());
    }

    private record Gap(Name name, Beats beats, int last, long from, long to, long usual, boolean sure) {}

    @Override
    public List<Finding> in(Evidence evidence) {
        var search = new BeatSearch(evidence.trace(), MOST_SERIES);
        Map<Name, Beats> all = search.all();
        search.keep(beats -> mayFallSilent(evidence, beats));
        var gaps = new ArrayList<Gap>();
        var threads = new Single(evidence.trace(), all);
        all.forEach((name, beats) -> {
            if (mayFallSilent(evidence, beats)) {
                look(evidence, name, beats, threads, gaps);
            }
        });
        return gaps.stream().map(gap -> finding(evidence, gap)).toList();
    }

    private static boolean mayFallSilent(Evidence evidence, Beats beats) {
        return beats.size() >= BEATS
                && beats.longestPause(evidence.range().endNanos())
                        >= SHARE * evidence.range().durationNanos();
    }

    private static void look(Evidence evidence, Name name, Beats beats, Single threads, List<Gap> gaps) {
        long[] intervals = new long[beats.size() - 1];
        for (int i = 0; i < intervals.length; i++) {
            intervals[i] = beats.time(i + 1) - beats.time(i);
        }
        long[] sorted = intervals.clone();
        Arrays.sort(sorted);
        long median = sorted[sorted.length / 2];
        long regular = Arrays.stream(sorted).filter(i -> i <= 2 * median).count();
        boolean isBeat = evidence.verbs().is(name.verb(), Verb.BEAT);
        if (!isBeat && (median == 0 || 10 * regular < 9L * sorted.length)) {
            return;
        }
        long even = Arrays.stream(sorted)
                .filter(i -> 10 * i >= 7 * median && 10 * i <= 14 * median)
                .count();
        long whole = Arrays.stream(sorted).filter(i -> 10 * i >= 7 * median).count(); // others make up for a delay
        if (!isBeat && 10 * even < 8L * whole) {
            return;
        }
        boolean strict = isBeat || 10 * even >= 8L * sorted.length;
        int widest = 0;
        for (int i = 1; i < intervals.length; i++) {
            widest = intervals[i] > intervals[widest] ? i : widest;
        }
        long mean = (beats.time(beats.size() - 1) - beats.time(0)) / sorted.length;
        long usual = isBeat ? mean : sorted[9 * sorted.length / 10];
        long interval = median == 0 ? mean : median; // a mean has the silence itself in it
        long over = evidence.range().endNanos();
        long tail = over - beats.time(beats.size() - 1);
        Gap middle = new Gap(name, beats, widest, beats.time(widest), beats.time(widest + 1), interval, true);
        Gap end = new Gap(
                name,
                beats,
                beats.size() - 1,
                beats.time(beats.size() - 1),
                over,
                interval,
                isBeat || failed(evidence, beats));
        if (strict && isSilent(evidence, middle, Math.min(usual, sorted[sorted.length - 2])) && widest >= BEATS / 2) {
            gaps.add(middle);
        } else if (tail > 0
                && isSilent(evidence, end, usual)
                && (end.sure() || !hasEnded(evidence, beats, usual) || hasDied(evidence, beats))
                && (isBeat || threads.isTimer(name, beats) && isIdleBetween(evidence, beats))) {
            gaps.add(end);
        }
    }

    /** Whether who did it told of an error then. */
    private static boolean failed(Evidence evidence, Beats beats) {
        int thread = Rows.thread(evidence.trace(), beats.row(beats.size() - 1));
        return evidence.failed(thread, beats.time(beats.size() - 1));
    }

    /** Whether who did it ended before that was silent for long: it was done. */
    private static boolean hasEnded(Evidence evidence, Beats beats, long usual) {
        int last = beats.size() - 1;
        OptionalLong end = evidence.trace().endOf(Rows.thread(evidence.trace(), beats.row(last)));
        return end.isPresent() && end.getAsLong() - beats.time(last) < TIMES * usual;
    }

    private static boolean hasDied(Evidence evidence, Beats beats) {
        OptionalLong end = evidence.trace().endOf(Rows.thread(evidence.trace(), beats.row(beats.size() - 1)));
        return end.isPresent() && UntoldExceptions.onlyAbout(evidence, end.getAsLong());
    }

    private static String died(Evidence evidence, Gap gap) {
        return gap.sure() || !hasDied(evidence, gap.beats())
                ? ""
                : " The thread ended then, and in that second the JVM counted an exception, as in hardly any other: it may have"
                        + " ended by that. jdk.JavaExceptionThrow#enabled=true records which it is.";
    }

    /** Whether it goes on for long and takes a small part of that time, as what a timer starts does. */
    private static boolean isIdleBetween(Evidence evidence, Beats beats) {
        long busy = 0;
        for (int beat = 0; beat < beats.size(); beat++) {
            Row row = beats.row(beat);
            busy += row.table() == Table.ACTIONS
                    ? evidence.trace().actions().duration().get(row.row())
                    : 0;
        }
        long nanos = beats.time(beats.size() - 1) - beats.time(0);
        return 4 * busy < nanos && nanos >= LONG * evidence.range().durationNanos();
    }

    private static boolean isSilent(Evidence evidence, Gap gap, long longest) {
        long nanos = gap.to() - gap.from();
        if (nanos < TIMES * longest || nanos < SHARE * evidence.range().durationNanos()) {
            return false;
        }
        for (int quarter = 0; quarter < 4; quarter++) {
            long from = gap.from() + nanos / 4 * quarter;
            if (!evidence.isAnything(from + 1, from + nanos / 4 + 1)) {
                return false;
            }
        }
        return true;
    }

    private static Finding finding(Evidence evidence, Gap gap) {
        Trace trace = evidence.trace();
        Name name = gap.name();
        boolean message = name.item() != Trace.ABSENT;
        var telling = new Telling(evidence, KIND)
                .about(message ? name.item() : name.object())
                .about(message ? name.object() : Trace.ABSENT)
                .by(Rows.thread(trace, gap.beats().row(gap.last())))
                .cite(gap.beats().row(gap.last()))
                .at(gap.from(), gap.to());
        boolean resumes = gap.last() + 1 < gap.beats().size();
        if (resumes) {
            telling.cite(gap.beats().row(gap.last() + 1));
        }
        String what = Words.quoted(trace.text(name.verb(), ""));
        String who = message
                ? Words.name(trace, name.item()) + " to " + Words.nameOr(trace, name.object(), "the outside")
                : Words.nameOr(trace, name.object(), "a thread");
        String nanos = Durations.format(gap.to() - gap.from());
        String title = String.format(
                "%s of %s, every %s before, %s for %s",
                what, who, Durations.format(gap.usual()), resumes ? "was silent" : "has been silent", nanos);
        String words = String.format(
                "%s came %s, every %s, until %s. Then nothing came %s, while others went on. The last thing before that"
                        + " was %s; %s.%s",
                what,
                Words.times(gap.last() + 1),
                Durations.format(gap.usual()),
                Words.at(trace, gap.from()),
                resumes ? "until " + Words.at(trace, gap.to()) : "in the " + nanos + " until " + evidence.endWords(),
                Words.quoted(Rows.text(trace, gap.beats().row(gap.last()))),
                evidence.lastWordOf(Rows.thread(trace, gap.beats().row(gap.last())), gap.to()),
                died(evidence, gap));
        telling.count("beats", gap.last() + 1)
                .count("silentNanos", gap.to() - gap.from())
                .count("usualNanos", gap.usual());
        if (!gap.sure()) {
            return telling.note(title, words);
        }
        return resumes ? telling.warningWhereNoneIsLost(title, words) : telling.warningOfAbsence(title, words);
    }
}
