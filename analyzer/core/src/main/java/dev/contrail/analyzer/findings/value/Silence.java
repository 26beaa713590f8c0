package dev.contrail.analyzer.findings.value;

import dev.contrail.analyzer.findings.Detector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Deeds;
import dev.contrail.analyzer.findings.facts.Verbs.Verb;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what was done at regular times and then stops, while the rest goes on.
 *
 * <p>Regular is what the same one does to the same one at least {@link #BEATS} times, with intervals of which nine in
 * ten are within twice the median; shorter ones make up for a delay. eight in ten
 * must be within 0.7 to 1.4 times the median. What is called a beat need not be as regular, since timers make up for a
 * delay: there the mean counts. It falls silent when nothing comes for {@link #TIMES} times what nine in ten of these are,
 * and for {@link #SHARE} of the recording, while others go on in each quarter of that time. What resumes after such a gap
 * was silent; what does not may have been done, and counts when its name says that it goes on forever, such as
 * {@code heartbeat}.
 */
public final class Silence implements Detector {
    static final int BEATS = 8;
    static final int TIMES = 5;
    static final double SHARE = 0.15;
    private static final int MOST_SERIES = 20_000;

    private static final Finding.Kind KIND = new Finding.Kind(
            "silence",
            Finding.Depth.MECHANISM,
            Finding.Table.ACTIONS,
            "Something regular stops",
            "Something that was done again and again at equal intervals is not done any more.",
            "Look at what happened last in it: an exception ends a scheduled task for good, without a word.");

    /** For the service loader. */
    public Silence() {}

    @Override
    public Finding.Kind kind() {
        return KIND;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.EVENTS);
    }

    private record Name(int object, int verb, int item, int thread) {}

    private static final class Beats {
        private long[] times = new long[16];
        private Row[] rows = new Row[16];
        private int size;

        void add(long time, Row row) {
            if (size == times.length) {
                times = Arrays.copyOf(times, 2 * size);
                rows = Arrays.copyOf(rows, 2 * size);
            }
            times[size] = time;
            rows[size++] = row;
        }
    }

    private record Gap(Name name, Beats beats, int last, long from, long to, long usual) {}

    @Override
    public List<Finding> in(Evidence evidence) {
        Map<Name, Beats> all = new LinkedHashMap<>();
        var times = new Beats();
        Deeds.tell(evidence.trace(), deed -> {
            boolean message = deed.message != null;
            times.add(deed.time, deed.place());
            if (deed.message == MessageKind.REPLY) {
                return;
            }
            var name = new Name(
                    deed.object, deed.verb, message ? deed.item : Trace.ABSENT, message ? Trace.ABSENT : deed.thread);
            Beats beats = all.get(name);
            if (beats == null && all.size() < MOST_SERIES) {
                beats = new Beats();
                all.put(name, beats);
            }
            if (beats != null) {
                beats.add(deed.time, deed.place());
            }
        });
        var gaps = new ArrayList<Gap>();
        all.forEach((name, beats) -> {
            if (beats.size >= BEATS) {
                look(evidence, name, beats, times, gaps);
            }
        });
        return gaps.stream().map(gap -> finding(evidence, gap)).toList();
    }

    private static void look(Evidence evidence, Name name, Beats beats, Beats all, List<Gap> gaps) {
        long[] intervals = new long[beats.size - 1];
        for (int i = 0; i < intervals.length; i++) {
            intervals[i] = beats.times[i + 1] - beats.times[i];
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
        if (!isBeat && 10 * even < 8L * sorted.length) {
            return;
        }
        int widest = 0;
        for (int i = 1; i < intervals.length; i++) {
            widest = intervals[i] > intervals[widest] ? i : widest;
        }
        long mean = (beats.times[beats.size - 1] - beats.times[0]) / sorted.length;
        long usual = isBeat ? mean : sorted[9 * sorted.length / 10];
        long over = evidence.range().endNanos();
        long tail = over - beats.times[beats.size - 1];
        Gap middle = new Gap(name, beats, widest, beats.times[widest], beats.times[widest + 1], mean);
        Gap end = new Gap(name, beats, beats.size - 1, beats.times[beats.size - 1], over, mean);
        if (isSilent(evidence, middle, Math.min(usual, sorted[sorted.length - 2]), all) && widest >= BEATS / 2) {
            gaps.add(middle);
        } else if (tail > 0 && isSilent(evidence, end, usual, all) && isBeat) {
            gaps.add(end);
        }
    }

    private static boolean isSilent(Evidence evidence, Gap gap, long longest, Beats all) {
        long nanos = gap.to() - gap.from();
        if (nanos < TIMES * longest || nanos < SHARE * evidence.range().durationNanos()) {
            return false;
        }
        for (int quarter = 0; quarter < 4; quarter++) {
            long from = gap.from() + nanos / 4 * quarter;
            int first = Arrays.binarySearch(all.times, 0, all.size, from + 1);
            first = first < 0 ? ~first : first;
            if (first >= all.size || all.times[first] > from + nanos / 4 + 1) {
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
                .by(dev.contrail.analyzer.findings.Rows.thread(trace, gap.beats().rows[gap.last()]))
                .cite(gap.beats().rows[gap.last()])
                .at(gap.from(), gap.to());
        boolean resumes = gap.last() + 1 < gap.beats().size;
        if (resumes) {
            telling.cite(gap.beats().rows[gap.last() + 1]);
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
                        + " was %s; %s.",
                what,
                Words.times(gap.last() + 1),
                Durations.format(gap.usual()),
                Words.at(trace, gap.from()),
                resumes ? "until " + Words.at(trace, gap.to()) : "in the " + nanos + " until the recording ended",
                Words.quoted(dev.contrail.analyzer.findings.Rows.text(trace, gap.beats().rows[gap.last()])),
                evidence.lastWordOf(
                        dev.contrail.analyzer.findings.Rows.thread(trace, gap.beats().rows[gap.last()]), gap.to()));
        return telling.count("beats", gap.last() + 1)
                .count("silentNanos", gap.to() - gap.from())
                .count("usualNanos", gap.usual())
                .warning(title, words);
    }
}
