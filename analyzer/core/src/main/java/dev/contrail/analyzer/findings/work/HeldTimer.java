package dev.contrail.analyzer.findings.work;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Waits;
import dev.contrail.analyzer.findings.facts.Waits.Wait;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the one thread that runs all that is scheduled, while one task holds it for long.
 *
 * <p>Between two tasks such a thread waits outside of the application's code. A time without such a wait is told when it lasts
 * {@link #TIMES} times as long as it is from one of them to the next as a rule, {@link #LEAST_NANOS}, and {@link #SHARE} of the
 * recording, and when the thread spends most of it in one wait of the application's code.
 */
public final class HeldTimer extends AbstractDetector {
    static final int LEAST = 10;
    static final int TIMES = 10;
    static final double SHARE = 0.05;
    static final long LEAST_NANOS = 1_000_000_000;

    private static final Finding.Kind KIND = new Finding.Kind(
            "held-timer",
            Finding.Depth.MECHANISM,
            Finding.Table.ACTIONS,
            "One task holds up all that is scheduled",
            "What is scheduled is run by one thread, and one task keeps it for long: all others are late.",
            "Give the scheduler more threads (newScheduledThreadPool(n), in Spring spring.task.scheduling.pool.size), or hand"
                    + " what takes long to a pool of its own.");

    /** For the service loader. */
    public HeldTimer() {
        super(KIND, Need.WAITS, Need.DUMP);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        Trace trace = evidence.trace();
        Map<String, Long> pools = trace.dump().threads().stream()
                .filter(DumpedThread::isTimer)
                .collect(Collectors.groupingBy(
                        thread -> TraceThread.withoutNumber(thread.name()), Collectors.counting()));
        Set<Long> alone = trace.dump().threads().stream()
                .filter(thread ->
                        thread.isTimer() && pools.getOrDefault(TraceThread.withoutNumber(thread.name()), 0L) == 1)
                .map(DumpedThread::javaId)
                .collect(Collectors.toSet());
        if (alone.isEmpty()) {
            return List.of();
        }
        Map<Integer, List<Wait>> waits =
                Waits.of(thread -> alone.contains(trace.threads().get(thread).javaId()), trace, evidence.spans())
                        .stream()
                        .sorted(Comparator.comparingLong(Wait::start))
                        .collect(Collectors.groupingBy(Wait::thread));
        return waits.values().stream()
                .flatMap(ofThread -> look(evidence, ofThread).stream())
                .toList();
    }

    /** A wait in the application, in a time in which nothing else was begun. */
    private record Held(Wait inTask, long from, long to) {
        long nanos() {
            return to - from;
        }
    }

    private static Optional<Finding> look(Evidence evidence, List<Wait> waits) {
        List<Wait> idle = waits.stream().filter(wait -> wait.place().isEmpty()).toList();
        if (idle.size() < LEAST) {
            return Optional.empty();
        }
        long[] intervals = IntStream.range(1, idle.size())
                .mapToLong(i -> idle.get(i).start() - idle.get(i - 1).start())
                .sorted()
                .toArray();
        long usual = intervals[intervals.length / 2];
        long share = (long) (SHARE * evidence.range().durationNanos());
        List<Held> held = waits.stream()
                .filter(wait -> !wait.place().isEmpty() && wait.nanos() >= LEAST_NANOS / 2)
                .map(wait -> around(wait, idle))
                .filter(one -> one.nanos() >= Math.max(LEAST_NANOS, Math.max(TIMES * usual, share))
                        && 2 * one.inTask.nanos() >= one.nanos())
                .toList();
        /* A timer that is held as often as not does nothing else. */
        return held.isEmpty() || held.size() * LEAST > idle.size()
                ? Optional.empty()
                : Optional.of(finding(evidence, held, usual));
    }

    private static Held around(Wait wait, List<Wait> idle) {
        long from = idle.stream()
                .filter(one -> one.ended() <= wait.start())
                .mapToLong(Wait::ended)
                .max()
                .orElse(wait.start());
        long to = idle.stream()
                .filter(one -> one.start() >= wait.ended())
                .mapToLong(Wait::start)
                .min()
                .orElse(wait.ended());
        return new Held(wait, from, to);
    }

    private static Finding finding(Evidence evidence, List<Held> held, long usual) {
        var telling = new Telling(evidence, KIND);
        held.forEach(
                one -> telling.cite(one.inTask.row()).by(one.inTask.thread()).at(one.from, one.to));
        Held longest = held.stream().max(Comparator.comparingLong(Held::nanos)).orElseThrow();
        Wait wait = longest.inTask;
        String thread = Words.quoted(Words.thread(evidence.trace(), wait.thread()));
        telling.count("times", held.size())
                .count("heldNanos", held.stream().mapToLong(Held::nanos).sum());
        return telling.note(
                String.format(
                        "%s alone runs what is scheduled, and one task held it for %s",
                        thread, Durations.format(longest.nanos())),
                String.format(
                        "It was in “%s” at %s, from %s on%s. As a rule it begins something every %s: what else is scheduled"
                                + " there had to wait.",
                        wait.name() + (wait.what().isEmpty() ? "" : " " + wait.what()),
                        wait.place(),
                        Words.at(evidence.trace(), wait.start()),
                        held.size() == 1 ? "" : ", the longest of " + held.size() + " such times",
                        Durations.format(usual)));
    }
}
