package dev.contrail.analyzer.findings.work;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Moments;
import dev.contrail.analyzer.findings.facts.Waits.Wait;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Few waits for a lock that are so long that a program is held up by them all the same.
 *
 * <p>That is {@link Convoy#WAITERS} threads or more in line for {@link #LINE_SHARE} of the time, or one for
 * {@link #ONE_SHARE} of it, in waits of {@link #LEAST_NANOS} at least. One such moment may be bad luck, so it is worth knowing; it is
 * a bug when it takes twice as much.
 */
final class LongLine {
    static final long LEAST_NANOS = 500_000_000;
    static final double LINE_SHARE = 0.2;
    static final double ONE_SHARE = 0.25;

    private final LockLine line;
    private final List<Wait> waits;
    private final long all;
    private final Moments moments = new Moments();
    private final long inLine;
    private final Map.Entry<Integer, Long> longest;

    private LongLine(LockLine line, List<Wait> waits, long all) {
        this.line = line;
        this.waits = waits;
        this.all = all;
        var byThread = new TreeMap<Integer, Long>();
        for (Wait wait : waits) {
            moments.add(wait.start(), wait.end());
            byThread.merge(wait.thread(), wait.nanos(), Long::sum);
        }
        inLine = moments.nanosOf(Convoy.WAITERS);
        longest = byThread.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    }

    /**
     * Looks at the waits for one lock, or class of locks.
     *
     * @param all how long the time is that is looked at
     */
    static @Nullable Finding in(Evidence evidence, Finding.Kind kind, LockLine line, List<Wait> rows, long all) {
        List<Wait> waits =
                rows.stream().filter(wait -> wait.nanos() >= LEAST_NANOS).toList();
        if (waits.isEmpty() || line.sort() != LockLine.Sort.LOCK) {
            return null;
        }
        var found = new LongLine(line, waits, all);
        return found.takes(1) ? found.finding(evidence, kind) : null;
    }

    private boolean takes(int times) {
        return isLine(times) || longest.getValue() >= times * ONE_SHARE * all;
    }

    private boolean isLine(int times) {
        return inLine >= times * LINE_SHARE * all;
    }

    private Finding finding(Evidence evidence, Finding.Kind kind) {
        var telling = new Telling(evidence, kind);
        long nanos = 0;
        for (Wait wait : waits) {
            telling.cite(wait.row()).by(wait.thread()).at(wait.start(), wait.end());
            nanos += wait.nanos();
        }
        Wait most = waits.stream().max(Comparator.comparingLong(Wait::nanos)).orElseThrow();
        long threads = waits.stream().mapToInt(Wait::thread).distinct().count();
        String words = String.format(
                "%s waited %s for %s%s, %s in all; the longest was %s, from %s on. %s",
                threads == 1 ? thread(evidence) : threads + " threads",
                Words.times(waits.size()),
                line.wanted(),
                LockLines.places(waits),
                Durations.format(nanos),
                Durations.format(most.nanos()),
                Words.at(evidence.trace(), most.start()),
                new LockHolders(evidence, waits).words());
        long held = isLine(1) ? inLine : longest.getValue();
        telling.count("inLine", moments.most()).count("inLineNanos", held).count("heldNanos", held);
        return takes(2) ? telling.warning(title(evidence), words) : telling.note(title(evidence), words);
    }

    private String title(Evidence evidence) {
        return isLine(1)
                ? String.format(
                        "%d threads in line for %s, for %s of %s",
                        moments.most(), LockLines.shortly(line, waits), Durations.format(inLine), Durations.format(all))
                : String.format(
                        "%s in line for %s, for %s of %s",
                        thread(evidence),
                        LockLines.shortly(line, waits),
                        Durations.format(longest.getValue()),
                        Durations.format(all));
    }

    private String thread(Evidence evidence) {
        return Words.quoted(Words.thread(evidence.trace(), longest.getKey()));
    }
}
