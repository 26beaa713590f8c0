package dev.contrail.analyzer.findings.jvm;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.LiveHeap;
import dev.contrail.analyzer.findings.facts.Pauses;
import dev.contrail.analyzer.findings.facts.Pauses.Pause;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds that the JVM let no thread run for a good part of the time.
 *
 * <p>Worth knowing from {@link #SHARE} on, a bug from twice that, when these are {@link #SEVERAL} pauses in {@link #LEAST_NANOS}
 * or more: a program that has just begun is small, and pauses are a part of beginning. One pause of
 * {@link #LONG_NANOS} is worth knowing by itself.
 */
public final class Paused extends AbstractDetector {
    static final double SHARE = 0.1;
    static final int SEVERAL = 3;
    static final long LEAST_NANOS = 1_000_000_000;
    static final long LONG_NANOS = 2_000_000_000;
    private static final int WINDOWS = 10;
    private static final int MOST_SORTS = 3;
    private static final String ALLOCATIONS = "jdk.ObjectAllocationSample";

    private static final Finding.Kind KIND = kind(
            "Give the heap more room (-Xmx), or make less garbage: record " + ALLOCATIONS + " to see what allocates.");

    /** Where the recording says what allocates. */
    private static final Finding.Kind SAMPLED =
            kind("Give the heap more room (-Xmx), or make less garbage: contrail export FILE --to csv --events "
                    + ALLOCATIONS + " tells what allocates.");

    /** Where it is not the garbage collector. */
    private static final Finding.Kind SAFEPOINTS = kind(
            "Look at who asks for what the JVM stops all threads for: an agent, a profiler, dumps of threads or of the heap.");

    /** Where more room is of no use for long. */
    private static final Finding.Kind GROWS = kind(HeapGrowth.FIRST);

    private static Finding.Kind kind(String remedy) {
        return new Finding.Kind(
                "paused",
                Finding.Depth.MECHANISM,
                Finding.Table.OVERLAYS,
                "The JVM stands still",
                "For a good part of the time the JVM lets no thread run, mostly to collect garbage.",
                remedy);
    }

    /** For the service loader. */
    public Paused() {
        super(KIND, Need.WAITS);
    }

    @Override
    public boolean mayFollowFrom(Finding.Kind cause) {
        return super.mayFollowFrom(cause) || HeapGrowth.isKind(cause);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        List<Pause> pauses = Pauses.of(evidence.trace(), evidence.spans());
        if (pauses.isEmpty()) {
            return List.of();
        }
        long nanos = pauses.stream().mapToLong(Pause::nanos).sum();
        long all = time(evidence, pauses).durationNanos();
        Pause longest =
                pauses.stream().max(Comparator.comparingLong(Pause::nanos)).orElseThrow();
        boolean often = pauses.size() >= SEVERAL && all >= LEAST_NANOS;
        boolean isBug = often && nanos >= 2 * SHARE * all;
        boolean isLong = longest.nanos() >= LONG_NANOS;
        if (!isBug && !isLong && !(often && nanos >= SHARE * all)) {
            return List.of();
        }
        Finding.Kind kind = kind(evidence, pauses, nanos);
        var telling = new Telling(evidence, kind);
        if (kind.equals(GROWS)) {
            LiveHeap.growing(evidence.trace()).ifPresent(heap -> telling.about(heap.subject(evidence.trace())));
        }
        telling.cite(longest.row());
        pauses.forEach(pause -> telling.cite(pause.row()).at(pause.start(), pause.end()));
        telling.count("pauses", pauses.size()).count("pausedNanos", nanos).count("longestNanos", longest.nanos());
        String title = String.format(
                "The JVM stood still for %s of %s, in %s",
                Durations.format(nanos), Durations.format(all), Words.count(pauses.size(), "pause"));
        String words = words(evidence.trace(), pauses, longest, nanos, all);
        return List.of(isBug ? telling.warning(title, words) : telling.note(title, words));
    }

    /** From the first event to the last, pauses among them. */
    private static TimeRange time(Evidence evidence, List<Pause> pauses) {
        TimeRange events = evidence.range();
        return evidence.trace()
                .asked()
                .orElse(new TimeRange(
                        Math.min(events.startNanos(), pauses.get(0).start()),
                        Math.max(
                                events.endNanos(), pauses.get(pauses.size() - 1).end())));
    }

    private static Finding.Kind kind(Evidence evidence, List<Pause> pauses, long nanos) {
        long ofGc = pauses.stream()
                .filter(pause -> pause.what().startsWith("GC"))
                .mapToLong(Pause::nanos)
                .sum();
        if (2 * ofGc < nanos) {
            return SAFEPOINTS;
        }
        if (LiveHeap.growing(evidence.trace()).isPresent()) {
            return GROWS;
        }
        return evidence.trace().eventCounts().getOrDefault(ALLOCATIONS, 0L) > 0 ? SAMPLED : KIND;
    }

    private static String words(Trace trace, List<Pause> pauses, Pause longest, long nanos, long all) {
        return String.format(
                "%s: %s of the time. %s%sThe longest was %s, from %s on: contrail explain FILE --at %s tells what it held up.",
                Words.capital(sorts(pauses)),
                Words.percent(nanos / (double) all),
                worst(trace, pauses, nanos, all),
                pauses.size() == 1 ? "" : "They took " + Durations.format(nanos / pauses.size()) + " each on average. ",
                Durations.format(longest.nanos()),
                Words.at(trace, longest.start()),
                Words.at(trace, longest.start() + longest.nanos() / 2).replace(" ", ""));
    }

    /** {@code 84 × GC pause}; of several sorts those that took longest. */
    private static String sorts(List<Pause> pauses) {
        record Sort(long count, long nanos) {
            Sort plus(Sort other) {
                return new Sort(count + other.count, nanos + other.nanos);
            }
        }
        Map<String, Sort> sorts = pauses.stream()
                .collect(Collectors.toMap(Pause::what, pause -> new Sort(1, pause.nanos()), Sort::plus, TreeMap::new));
        String told = sorts.entrySet().stream()
                .sorted(Comparator.comparingLong(sort -> -sort.getValue().nanos()))
                .limit(MOST_SORTS)
                .map(sort -> String.format(
                        Locale.ROOT,
                        "%s %s for %s",
                        Words.quoted(sort.getKey()),
                        Words.times(sort.getValue().count()),
                        Durations.format(sort.getValue().nanos())))
                .collect(Collectors.joining(", "));
        return sorts.size() > MOST_SORTS ? told + " and others" : told;
    }

    /** When it was worst, where that differs from the rest. */
    private static String worst(Trace trace, List<Pause> pauses, long nanos, long all) {
        long window = Math.max(LEAST_NANOS, all / WINDOWS);
        int first = 0;
        long within = 0;
        long most = 0;
        long from = 0;
        for (int last = 0; last < pauses.size(); last++) {
            Pause pause = pauses.get(last);
            within += pause.nanos();
            while (first < last && pause.end() - pauses.get(first).start() > window) {
                within -= pauses.get(first++).nanos();
            }
            if (within > most) {
                most = within;
                from = pauses.get(first).start();
            }
        }
        double share = Math.min(1, most / (double) window);
        return window >= all || share < 1.2 * nanos / all
                ? ""
                : String.format(
                        "At worst it was %s of %s, from %s on. ",
                        Words.percent(share), Durations.format(window), Words.at(trace, from));
    }
}
