package dev.contrail.analyzer.findings.jvm;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.LiveHeap;
import dev.contrail.analyzer.findings.facts.Waits;
import dev.contrail.analyzer.findings.facts.Waits.Wait;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.JvmsOwn;
import dev.contrail.analyzer.trace.Trace;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Finds threads that wait for memory: the Z collector lets a thread that finds none stand still alone, which is no pause.
 *
 * <p>Worth knowing when one thread waits so for {@link #SHARE} of the recording, a bug from twice that; in {@link #LEAST} waits or
 * more that take {@link #LEAST_NANOS}, since a program that has just begun has little room.
 */
public final class AllocationStall extends AbstractDetector {
    static final double SHARE = 0.1;
    static final int LEAST = 3;
    static final long LEAST_NANOS = 500_000_000;

    private static final Finding.Kind KIND = kind("Give the heap more room (-Xmx), or make less garbage.");

    /** Where more room is of no use for long. */
    private static final Finding.Kind GROWS = kind(HeapGrowth.FIRST);

    private static Finding.Kind kind(String remedy) {
        return new Finding.Kind(
                "allocation-stall",
                Finding.Depth.MECHANISM,
                Finding.Table.OVERLAYS,
                "Threads wait for memory",
                "Threads ask for memory faster than the collector finds garbage, and stand still until it has.",
                remedy);
    }

    /** For the service loader. */
    public AllocationStall() {
        super(KIND, Need.WAITS);
    }

    @Override
    public boolean mayFollowFrom(Finding.Kind cause) {
        return super.mayFollowFrom(cause) || HeapGrowth.isKind(cause);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        Trace trace = evidence.trace();
        IntPredicate own = JvmsOwn.threads(trace);
        List<Wait> waits = Waits.named("allocation stall", trace, evidence.spans()).stream()
                .filter(wait -> !own.test(wait.thread()))
                .toList();
        long nanos = waits.stream().mapToLong(Wait::nanos).sum();
        if (waits.size() < LEAST || nanos < LEAST_NANOS) {
            return List.of();
        }
        Map<Integer, Long> byThread =
                waits.stream().collect(Collectors.groupingBy(Wait::thread, Collectors.summingLong(Wait::nanos)));
        Map.Entry<Integer, Long> most =
                byThread.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        long all = evidence.range().durationNanos();
        if (most.getValue() < SHARE * all) {
            return List.of();
        }
        Optional<LiveHeap> grows = LiveHeap.growing(trace);
        var telling = new Telling(evidence, grows.isPresent() ? GROWS : KIND);
        grows.ifPresent(heap -> telling.about(heap.subject(trace)));
        waits.forEach(wait -> telling.cite(wait.row()).by(wait.thread()).at(wait.start(), wait.end()));
        telling.count("stalls", waits.size()).count("stalledNanos", nanos);
        String title = String.format(
                "%s waited for memory %s, for %s",
                byThread.size() == 1 ? Words.thread(trace, most.getKey()) : Words.count(byThread.size(), "thread"),
                Words.times(waits.size()),
                Durations.format(nanos));
        String words = words(trace, waits, most, all);
        return List.of(most.getValue() >= 2 * SHARE * all ? telling.warning(title, words) : telling.note(title, words));
    }

    private static String words(Trace trace, List<Wait> waits, Map.Entry<Integer, Long> most, long all) {
        Wait longest = waits.stream().max(Comparator.comparingLong(Wait::nanos)).orElseThrow();
        return String.format(
                "%s stood still for %s of %s in all, until the collector had found garbage. The longest was %s, from %s on%s.",
                Words.threadFirst(trace, most.getKey()),
                Durations.format(most.getValue()),
                Durations.format(all),
                Durations.format(longest.nanos()),
                Words.at(trace, longest.start()),
                longest.place().isEmpty() ? "" : ", at " + longest.place());
    }
}
