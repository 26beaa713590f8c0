package dev.contrail.analyzer.findings.value;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.meaning.CallKinds;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds objects that go on with a value that another has long replaced.
 *
 * <p>Two objects have a measure of one name; all that the one ever says, the other has said before, and at least
 * {@link #VALUES} values: it copies. Its value is stale when the other has had another one for {@link #TIMES} times as
 * long as it takes over changes as a rule (the median), and {@link #SNAPSHOTS} of its snapshots in a row, over a tenth of the recording,
 * say so.
 */
public final class StaleValue extends AbstractDetector {
    static final int VALUES = 2;
    static final int TIMES = 5;
    static final int SNAPSHOTS = 3;

    private static final Finding.Kind KIND = new Finding.Kind(
            "stale-value",
            Finding.Depth.MISTAKE,
            Finding.Table.SNAPSHOTS,
            "A copy that is no longer true",
            "An object goes on with a value that another object has replaced.",
            "Drop the copy when the value changes, give it an end, or read it where it is kept.");

    /** For the service loader. */
    public StaleValue() {
        super(KIND, Need.STATE);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        Map<String, List<Series>> byName = new HashMap<>();
        for (Series series : Series.of(evidence.trace(), SNAPSHOTS)) {
            if (series.subject() != Trace.ABSENT) {
                byName.computeIfAbsent(series.measure(), name -> new ArrayList<>())
                        .add(series);
            }
        }
        var findings = new ArrayList<Finding>();
        for (List<Series> alike : byName.values()) {
            if (alike.size() > 1 && alike.size() <= 16) {
                for (Series copy : alike) {
                    alike.stream()
                            .filter(source -> source.subject() != copy.subject())
                            .sorted(Comparator.comparing(source -> isKin(evidence, source, copy)))
                            .map(source -> look(evidence, source, copy))
                            .flatMap(Optional::stream)
                            .findFirst()
                            .ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    /** Whether one is of the other's type: rather a copy, too, than what is copied. */
    private static boolean isKin(Evidence evidence, Series one, Series other) {
        return CallKinds.family(evidence.trace(), one.subject())
                .equals(CallKinds.family(evidence.trace(), other.subject()));
    }

    private static Optional<Finding> look(Evidence evidence, Series source, Series copy) {
        var said = new HashSet<Double>();
        var copied = new HashSet<Double>();
        long[] lags = new long[copy.size()];
        int next = 0;
        Map<Double, Long> replacedAt = new HashMap<>();
        int current = 0;
        for (int place = 0; place < copy.size(); place++) {
            while (next < source.size() && source.time(next) <= copy.time(place)) {
                double value = source.values()[next];
                if (next > 0 && value != source.values()[next - 1]) {
                    replacedAt.put(source.values()[next - 1], source.time(next));
                }
                replacedAt.remove(value);
                said.add(value);
                next++;
            }
            double value = copy.values()[place];
            if (!said.contains(value)) {
                return Optional.empty();
            }
            copied.add(value);
            Long since = replacedAt.get(value);
            lags[place] = since == null ? 0 : copy.time(place) - since;
            current += since == null ? 1 : 0;
        }
        if (said.size() < VALUES || copied.isEmpty() || current == 0 || said.size() > 20 * copied.size()) {
            return Optional.empty();
        }
        return run(evidence, source, copy, lags).map(run -> finding(evidence, source, copy, run, lags));
    }

    /** The longest run of stale snapshots: its first and last place. */
    private static Optional<int[]> run(Evidence evidence, Series source, Series copy, long[] lags) {
        long usual = usual(source, copy);
        int from = -1;
        int[] best = null;
        for (int place = 0; place <= lags.length; place++) {
            boolean stale = place < lags.length && lags[place] > TIMES * usual;
            if (stale && from < 0) {
                from = place;
            } else if (!stale && from >= 0) {
                boolean long_ = lags[place - 1] >= evidence.range().durationNanos() / 10;
                if (place - from >= SNAPSHOTS && long_ && (best == null || lags[place - 1] > lags[best[1]])) {
                    best = new int[] {from, place - 1};
                }
                from = -1;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How long after a change the copy has it as a rule: the median of the changes that it has had. */
    private static long usual(Series source, Series copy) {
        Map<Double, Long> had = new HashMap<>();
        for (int place = 0; place < copy.size(); place++) {
            had.putIfAbsent(copy.values()[place], copy.time(place));
        }
        Map<Double, Long> set = new HashMap<>();
        for (int place = 0; place < source.size(); place++) {
            set.putIfAbsent(source.values()[place], source.time(place));
        }
        long[] follows = set.entrySet().stream()
                .filter(entry -> had.containsKey(entry.getKey()) && entry.getKey() != copy.values()[0])
                .mapToLong(entry -> had.getOrDefault(entry.getKey(), 0L) - entry.getValue())
                .filter(nanos -> nanos >= 0)
                .sorted()
                .toArray();
        return follows.length == 0 ? 0 : follows[follows.length / 2];
    }

    private static Finding finding(Evidence evidence, Series source, Series copy, int[] run, long[] lags) {
        Trace trace = evidence.trace();
        var telling = new Telling(evidence, KIND).about(copy.subject()).about(source.subject());
        int last = run[1];
        long replaced = copy.time(last) - lags[last];
        int change = 0;
        while (change < source.size() && source.time(change) < replaced) {
            change++;
        }
        telling.citeSnapshot(source.part(), source.rows()[Math.min(change, source.size() - 1)]);
        for (int place = run[0]; place <= last; place++) {
            telling.citeSnapshot(copy.part(), copy.rows()[place]).by(copy.thread(place));
        }
        String who = Words.name(trace, copy.subject());
        String other = Words.name(trace, source.subject());
        String value = Words.value(copy.values()[last]);
        String now = Words.value(source.values()[Math.min(change, source.size() - 1)]);
        String title = String.format(
                "%s still had “%s” %s, %s after %s had %s",
                who, copy.measure(), value, Durations.format(lags[last]), other, now);
        String words = String.format(
                "%s changed “%s” from %s to %s at %s. %s said %s %s after that, last at %s; before, it followed within %s as"
                        + " a rule.",
                other,
                copy.measure(),
                value,
                now,
                Words.at(trace, replaced),
                who,
                value,
                Words.times(last - run[0] + 1),
                Words.at(trace, copy.time(last)),
                Durations.format(usual(source, copy)));
        return telling.count("stale", last - run[0] + 1)
                .count("lagNanos", lags[last])
                .warning(title, words);
    }
}
