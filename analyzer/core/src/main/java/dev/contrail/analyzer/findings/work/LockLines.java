package dev.contrail.analyzer.findings.work;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Moments;
import dev.contrail.analyzer.findings.facts.Waits;
import dev.contrail.analyzer.findings.facts.Waits.Wait;
import dev.contrail.analyzer.findings.hang.HungPermits;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Threads in line for a lock, as the JDK tells it: only those that wait longer than the recording's threshold. */
final class LockLines {
    /* So many waits are a habit. Fewer are when the lock is held long again and again: three or more have to be in line for
     * the share even without the longest time in which none of them got it, which may be one unlucky moment. Threads that
     * have nothing to do wait few times and long, too, so for what may be a signal it has to be many. */
    private static final int MANY = 10;
    private static final int FEW = 2 * Convoy.WAITERS;
    private static final double SHARE = 0.1;
    private static final int MOST_PLACES = 3;

    private static final Comparator<Finding> WORSE = Comparator.comparing(Finding::severity)
            .thenComparingLong(finding -> finding.evidence().count("inLineNanos"));

    private LockLines() {}

    /** The lock, or class of locks, for which threads stand in line longest; empty when that is not long. */
    static List<Finding> in(Evidence evidence, Finding.Kind kind) {
        Map<LockLine, List<Wait>> lines = new LinkedHashMap<>();
        Stream.of(
                        Waits.named("lock", evidence.trace(), evidence.spans()),
                        Waits.named("park", LockLine::isLockType, evidence.trace(), evidence.spans()))
                .flatMap(List::stream)
                .forEach(wait -> LockLine.of(wait)
                        .ifPresent(line -> lines.computeIfAbsent(line, any -> new ArrayList<>())
                                .add(wait)));
        Finding worst = null;
        for (Map.Entry<LockLine, List<Wait>> line : lines.entrySet()) {
            if (line.getKey().sort() == LockLine.Sort.PERMITS
                    && HungPermits.areAt(
                            evidence, line.getKey().what(), line.getKey().place())) {
                continue; // that they hang says all, and nobody there is slow
            }
            Finding finding = look(evidence, kind, line.getKey(), line.getValue(), elsewhere(line.getKey(), lines));
            worst = finding != null && (worst == null || WORSE.compare(finding, worst) > 0) ? finding : worst;
        }
        return worst == null ? List.of() : List.of(worst);
    }

    /** Where else threads waited for connections, which is most likely for the same, as a sentence; empty where they did not. */
    private static String elsewhere(LockLine line, Map<LockLine, List<Wait>> lines) {
        List<String> others = lines.entrySet().stream()
                .filter(other -> line.sort() == LockLine.Sort.CONNECTION
                        && other.getKey().sort() == line.sort()
                        && !other.getKey().equals(line))
                .sorted(Comparator.comparingInt(other -> -other.getValue().size()))
                .limit(MOST_PLACES)
                .map(other -> Words.times(other.getValue().size()) + " at "
                        + other.getKey().place())
                .toList();
        return others.isEmpty() ? "" : String.format(" Threads waited so, too, %s.", String.join(", ", others));
    }

    private static @Nullable Finding look(
            Evidence evidence, Finding.Kind kind, LockLine line, List<Wait> rows, String elsewhere) {
        Trace trace = evidence.trace();
        TimeRange time = evidence.askedRange();
        var moments = new Moments();
        long nanos = 0;
        for (Wait wait : rows) {
            moments.add(wait.start(), wait.end());
            nanos += wait.end() - wait.start();
        }
        if (!isLong(moments, line, rows.size(), time.durationNanos())) {
            return LongLine.in(evidence, kind, line, rows, time.durationNanos());
        }
        long inLine = moments.nanosOf(Convoy.WAITERS);
        boolean isLock = line.sort() == LockLine.Sort.LOCK;
        var telling = new Telling(evidence, LineKinds.of(line.sort(), kind));
        var threads = new HashSet<Integer>();
        for (Wait wait : rows) {
            telling.cite(wait.row()).by(wait.thread()).at(wait.start(), wait.end());
            threads.add(wait.thread());
        }
        String title = title(moments.most(), line, rows) + Durations.format(inLine);
        String words = String.format(
                "%d threads waited %s for %s%s, up to %d at once; from %s on, %d or more stood in line for"
                        + " %s. All together they waited %s. %s",
                threads.size(),
                Words.times(rows.size()),
                line.wanted(),
                places(rows),
                moments.most(),
                Words.at(trace, rows.get(0).start()),
                Convoy.WAITERS,
                Durations.format(inLine),
                Durations.format(nanos),
                isLock ? new LockHolders(evidence, rows).words() : LineKinds.why(line.sort()) + elsewhere);
        telling.count("inLine", moments.most()).count("inLineNanos", inLine).count("heldNanos", inLine);
        return isLock ? telling.warning(title, words) : telling.note(title, words);
    }

    private static boolean isLong(Moments moments, LockLine line, int waits, long all) {
        if (waits >= MANY) {
            return moments.nanosOf(Convoy.WAITERS) >= SHARE * all;
        }
        return waits >= FEW
                && line.sort() == LockLine.Sort.LOCK
                && moments.nanosButLongestOf(Convoy.WAITERS) >= SHARE * all;
    }

    /** The headline but for how long it takes, which is that of the least that count. */
    private static String title(int most, LockLine line, List<Wait> rows) {
        String what = shortly(line, rows);
        return most == Convoy.WAITERS
                ? String.format("%d threads in line for %s, for ", most, what)
                : String.format("Up to %d threads in line for %s, %d or more for ", most, what, Convoy.WAITERS);
    }

    private record Place(String name, long waits) {}

    /** Where in the program most of them were. */
    private static Optional<Place> mostly(List<Wait> rows) {
        Map<String, Long> places = rows.stream()
                .filter(wait -> !wait.place().isEmpty())
                .collect(Collectors.groupingBy(Wait::place, TreeMap::new, Collectors.counting()));
        return places.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> new Place(most.getKey(), most.getValue()));
    }

    /** What a line is for, with where in the program most of them were. */
    static String shortly(LockLine line, List<Wait> rows) {
        return line.wantedShortly()
                + mostly(rows).map(place -> " at " + place.name()).orElse("");
    }

    /** Where they were, behind what they waited for; empty when that is not told. */
    static String places(List<Wait> rows) {
        return mostly(rows)
                .map(place -> place.waits == rows.size()
                        ? ", at " + place.name
                        : String.format(Locale.ROOT, ", %,d of them at %s", place.waits, place.name))
                .orElse("");
    }
}
