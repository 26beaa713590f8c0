package dev.contrail.analyzer.findings.jvm;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Thrown;
import dev.contrail.analyzer.findings.facts.Waits;
import dev.contrail.analyzer.findings.facts.Waits.Wait;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds exceptions that are made again and again: of one class, with messages that say the same. What is made right behind
 * another by its thread, as that which wraps it, is told with that one.
 *
 * <p>Told from {@link #LEAST} on that are {@link #SHARE} of the recording apart, and a second, since a burst belongs to a
 * beginning or an end: nor are those between two of which lies most of that time, as when a program begins and ends. Nor are those told that {@code main}
 * makes in the first third, from the first moment on: a program begins so. Libraries make many that are harmless, so it is worth knowing; a bug when nine in ten come at the end of a
 * wait of {@link #LONG_NANOS}, such as for a connection that nobody gives back, and {@link #THREADS} threads lost so much time
 * that it is {@link #WAITED} of the recording. One that says that a thread was stopped, or that there is no more to read,
 * is how things end, and not told; but that nobody was there to connect to is.
 */
public final class RepeatedException extends AbstractDetector {
    static final int LEAST = 10;
    static final double SHARE = 0.1;
    static final double GAP = 0.75;
    static final long LEAST_NANOS = 1_000_000_000;
    static final long LONG_NANOS = 100_000_000;
    static final int THREADS = 3;
    static final double WAITED = 0.5;
    private static final long SOON_NANOS = 20_000_000;
    private static final int MOST = 3;
    private static final double AT_ONCE = 0.05;
    private static final double BEGINNING = 1 / 3.0;
    private static final String MAIN = "main";

    /** How a read without news ends is no news either, however long it took. */
    private static final Set<String> ENDS = Set.of(
            "AsynchronousCloseException",
            "CancellationException",
            "ClosedByInterruptException",
            "ClosedChannelException",
            "EOFException",
            "InterruptedException",
            "SocketTimeoutException");

    /** What Netty looks for leaks with: it holds a stack trace, and nobody throws it. */
    private static final String STACK = "TraceRecord";

    private static final String CONNECT = "SocketTimeoutException: connect timed out";

    private static final String TIMEOUT = "TimeoutException";

    private static final Finding.Kind KIND = new Finding.Kind(
            "repeated-exception",
            Finding.Depth.SYMPTOM,
            Finding.Table.OVERLAYS,
            "An exception again and again",
            "The same exception is made again and again, whoever catches it.",
            "Look at what is done at that place, and at who catches the exception; the lanes show which threads made it, and when.");

    /** For the service loader. */
    public RepeatedException() {
        super(KIND, Need.WAITS);
    }

    /** How long the waits took that exceptions came after, and how many came so. */
    private record Vain(int count, long nanos, long longest) {}

    @Override
    public List<Finding> in(Evidence evidence) {
        List<ThrownGroup> repeated = ThrownGroup.of(Thrown.in(evidence.trace(), evidence.spans()).stream()
                        .filter(RepeatedException::tells)
                        .toList())
                .stream()
                .filter(group -> isRepeated(evidence, group))
                .toList();
        if (repeated.isEmpty()) {
            return List.of();
        }
        var wrapped = new Wrapped(repeated);
        List<ThrownGroup> groups = wrapped.first().stream()
                .sorted(Comparator.comparingInt(group -> -group.size()))
                .limit(MOST)
                .toList();
        Map<Integer, NavigableMap<Long, Wait>> waits = waits(evidence, groups);
        return groups.stream()
                .map(group -> finding(evidence, group, wrapped.behind(group), vain(group, waits)))
                .toList();
    }

    private static boolean tells(Thrown thrown) {
        return !thrown.type().equals(STACK)
                && (!ENDS.contains(thrown.type()) || thrown.what().equalsIgnoreCase(CONNECT));
    }

    private static boolean isRepeated(Evidence evidence, ThrownGroup group) {
        long nanos = group.nanos();
        return group.size() >= LEAST
                && nanos >= LEAST_NANOS
                && nanos >= SHARE * evidence.range().durationNanos()
                && longestGap(group.thrown()) < GAP * nanos
                && !isOfBeginning(evidence, group);
    }

    /** Whether a program made them while it began, mostly in {@code main}, and never again. */
    private static boolean isOfBeginning(Evidence evidence, ThrownGroup group) {
        TimeRange range = evidence.range();
        long ofMain = group.thrown().stream()
                .filter(one ->
                        evidence.trace().threads().get(one.thread()).name().equals(MAIN))
                .count();
        return group.first().time() - range.startNanos() < AT_ONCE * range.durationNanos()
                && group.last().time() - range.startNanos() < BEGINNING * range.durationNanos()
                && 2 * ofMain >= group.size();
    }

    private static long longestGap(List<Thrown> thrown) {
        long longest = 0;
        for (int i = 1; i < thrown.size(); i++) {
            longest = Math.max(longest, thrown.get(i).time() - thrown.get(i - 1).time());
        }
        return longest;
    }

    /** Long waits of the threads that made them, by when each had ended: there may be thousands of both. */
    private static Map<Integer, NavigableMap<Long, Wait>> waits(Evidence evidence, List<ThrownGroup> groups) {
        var threads = new BitSet();
        groups.forEach(group -> group.thrown().forEach(thrown -> threads.set(thrown.thread())));
        Map<Integer, NavigableMap<Long, Wait>> waits = new HashMap<>();
        for (Wait wait : Waits.of(threads::get, evidence.trace(), evidence.spans())) {
            if (wait.nanos() >= LONG_NANOS) {
                waits.computeIfAbsent(wait.thread(), any -> new TreeMap<>()).putIfAbsent(wait.ended(), wait);
            }
        }
        return waits;
    }

    private static Vain vain(ThrownGroup group, Map<Integer, NavigableMap<Long, Wait>> waits) {
        int count = 0;
        long nanos = 0;
        long longest = 0;
        for (Thrown thrown : group.thrown()) {
            Optional<Wait> before = waits
                    .getOrDefault(thrown.thread(), Collections.emptyNavigableMap())
                    .subMap(thrown.time() - SOON_NANOS, true, thrown.time(), true)
                    .values()
                    .stream()
                    .min(Comparator.comparingLong(Wait::start));
            if (before.isPresent()) {
                count++;
                nanos += before.get().nanos();
                longest = Math.max(longest, before.get().nanos());
            }
        }
        return new Vain(count, nanos, longest);
    }

    private static Finding finding(Evidence evidence, ThrownGroup group, List<ThrownGroup> behind, Vain vain) {
        Trace trace = evidence.trace();
        var telling = new Telling(evidence, KIND);
        group.thrown().forEach(thrown -> telling.cite(thrown.row()).by(thrown.thread()));
        int times = group.size();
        long threads = group.threads();
        boolean inVain = 10 * vain.count >= 9 * times;
        boolean isBug = inVain
                && threads >= THREADS
                && vain.nanos >= WAITED * evidence.range().durationNanos()
                && !group.first().type().endsWith(TIMEOUT);
        telling.count("exceptions", times).count("threads", threads).count("waitedNanos", vain.nanos);
        String title = String.format("%s, %s", Words.shortened(group.what()), Words.times(times));
        String words = String.format(
                "%s made it%s, from %s to %s.%s%s An exception is recorded where it is made, whoever catches it.",
                threads == 1 ? Words.threadFirst(trace, group.first().thread()) : Words.count(threads, "thread"),
                group.place().isEmpty() ? "" : ", mostly at " + group.place(),
                Words.at(trace, group.first().time()),
                Words.at(trace, group.last().time()),
                inVain ? waited(vain) : "",
                behind.isEmpty() ? "" : behind(behind));
        return isBug ? telling.warning(title, words) : telling.note(title, words);
    }

    private static String behind(List<ThrownGroup> behind) {
        String all = behind.stream()
                .limit(MOST)
                .map(group -> Words.shortened(group.what()))
                .collect(Collectors.joining(", "));
        return String.format(" Right behind it, and most likely because of it, came %s.", all);
    }

    private static String waited(Vain vain) {
        return String.format(
                " Each came after a wait of its thread, of up to %s: %s in vain all together.",
                Durations.format(vain.longest), Durations.format(vain.nanos));
    }
}
