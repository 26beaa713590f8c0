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
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds a thread that did something at equal intervals, made an exception, and never did anything again.
 *
 * <p>What it did is told by its waits: {@link #BEATS} of one kind in one line of code, of whose intervals nine in ten are at most
 * twice the median, and eight in ten within 0.7 to 1.4 times of it. The exception comes within two intervals after the last, no
 * other like it came before, and nothing is recorded of the thread after it for {@link #TIMES} intervals and
 * {@link #SHARE} of the recording, while other threads of the program go on. A thread that has brothers by its name,
 * such as one of a pool, may only have nothing to do, and an exception that tells of an end may be meant.
 */
public final class EndedByException extends AbstractDetector {
    static final int BEATS = 8;
    static final int TIMES = 5;
    static final double SHARE = 0.15;

    /** How a thread ends, or a connection, when all is well. */
    private static final Set<String> ENDS = Set.of(
            "AsynchronousCloseException",
            "CancellationException",
            "ClosedByInterruptException",
            "ClosedChannelException",
            "EOFException",
            "InterruptedException",
            "InterruptedIOException",
            "RejectedExecutionException",
            "SocketException",
            "SocketTimeoutException",
            "TimeoutException");

    private static final Finding.Kind KIND = new Finding.Kind(
            "ended-by-exception",
            Finding.Depth.MECHANISM,
            Finding.Table.OVERLAYS,
            "An exception ends what a thread did",
            "A thread that did something at equal intervals makes an exception and never does anything again.",
            "Catch what a task throws, within the task, and log it: an exception ends a thread, and a scheduled task for good,"
                    + " without a word.");

    /** For the service loader. */
    public EndedByException() {
        super(KIND, Need.WAITS);
    }

    private record Sort(String name, String what, String place) {}

    /** What a thread did at equal intervals until it made an exception. */
    private record Beat(Sort sort, List<Wait> waits, long usual) {}

    @Override
    public List<Finding> in(Evidence evidence) {
        List<Thrown> all = Thrown.in(evidence.trace(), evidence.spans());
        Map<Integer, List<Thrown>> byThread =
                all.stream().collect(Collectors.groupingBy(Thrown::thread, LinkedHashMap::new, Collectors.toList()));
        var ends = new LinkedHashMap<Integer, Thrown>();
        byThread.forEach((thread, own) -> {
            Thrown last = own.get(own.size() - 1);
            if (mayEnd(evidence, last, own)) {
                ends.put(thread, last);
            }
        });
        if (ends.isEmpty()) {
            return List.of();
        }
        var lives = new Lives(evidence);
        List<Thrown> left = ends.values().stream()
                .filter(thrown -> lives.isOver(thrown.thread(), thrown.time()))
                .toList();
        return left.isEmpty() ? List.of() : told(evidence, left);
    }

    private static boolean mayEnd(Evidence evidence, Thrown last, List<Thrown> own) {
        return evidence.end() - last.time() >= SHARE * evidence.range().durationNanos()
                && !ENDS.contains(last.type())
                && own.stream()
                                .filter(thrown -> thrown.what().equals(last.what()))
                                .count()
                        == 1;
    }

    private static List<Finding> told(Evidence evidence, List<Thrown> left) {
        Map<Integer, Map<Sort, List<Wait>>> waits = new LinkedHashMap<>();
        left.forEach(thrown -> waits.put(thrown.thread(), new LinkedHashMap<>()));
        for (Wait wait : Waits.of(waits::containsKey, evidence.trace(), evidence.spans())) {
            waits.getOrDefault(wait.thread(), Map.of())
                    .computeIfAbsent(new Sort(wait.name(), wait.what(), wait.place()), any -> new ArrayList<>())
                    .add(wait);
        }
        var findings = new ArrayList<Finding>();
        for (Thrown thrown : left) {
            waits.getOrDefault(thrown.thread(), Map.of()).entrySet().stream()
                    .map(sort -> beat(sort.getKey(), sort.getValue(), thrown))
                    .filter(beat -> beat.usual > 0 && evidence.end() - thrown.time() >= TIMES * beat.usual)
                    .findFirst()
                    .ifPresent(beat -> findings.add(finding(evidence, thrown, beat)));
        }
        return findings;
    }

    /** What was done at intervals up to an exception; without a usual interval when it was not. */
    private static Beat beat(Sort sort, List<Wait> waits, Thrown thrown) {
        List<Wait> before =
                waits.stream().filter(wait -> wait.start() <= thrown.time()).toList();
        if (before.size() < BEATS) {
            return new Beat(sort, before, 0);
        }
        long[] intervals = new long[before.size() - 1];
        for (int place = 0; place < intervals.length; place++) {
            intervals[place] = before.get(place + 1).start() - before.get(place).start();
        }
        Arrays.sort(intervals);
        long median = intervals[intervals.length / 2];
        long regular = Arrays.stream(intervals).filter(i -> i <= 2 * median).count();
        long even = Arrays.stream(intervals)
                .filter(i -> 10 * i >= 7 * median && 10 * i <= 14 * median)
                .count();
        boolean isBeat = 10 * regular >= 9L * intervals.length
                && 10 * even >= 8L * intervals.length
                && thrown.time() - before.get(before.size() - 1).start() <= 2 * median;
        return new Beat(sort, before, isBeat ? median : 0);
    }

    private static Finding finding(Evidence evidence, Thrown thrown, Beat beat) {
        Trace trace = evidence.trace();
        long nanos = evidence.end() - thrown.time();
        Wait last = beat.waits.get(beat.waits.size() - 1);
        var telling = new Telling(evidence, KIND)
                .by(thrown.thread())
                .cite(thrown.row())
                .cite(last.row())
                .at(thrown.time(), evidence.end())
                .count("beats", beat.waits.size())
                .count("usualNanos", beat.usual)
                .count("silentNanos", nanos);
        String who = Words.thread(trace, thrown.thread());
        String title = Words.fitting(
                who + " never did anything again after an exception, for " + Durations.format(nanos),
                ": " + thrown.what());
        String words = String.format(
                "%s was in “%s”%s %s, every %s. At %s it made %s%s, and in the %s until %s nothing is recorded of it, while"
                        + " others went on.",
                who,
                (beat.sort.name + " " + beat.sort.what).strip(),
                beat.sort.place.isEmpty() ? "" : " at " + beat.sort.place,
                Words.times(beat.waits.size()),
                Durations.format(beat.usual),
                Words.at(trace, thrown.time()),
                Words.quoted(thrown.what()),
                thrown.place().isEmpty() ? "" : " at " + thrown.place(),
                Durations.format(nanos),
                evidence.endWords());
        return telling.warningOfAbsence(title, words);
    }
}
