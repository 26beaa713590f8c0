package dev.contrail.analyzer.findings.hang;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Moments;
import dev.contrail.analyzer.findings.facts.Recorded;
import dev.contrail.analyzer.findings.facts.Waits;
import dev.contrail.analyzer.findings.facts.Waits.Wait;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.DumpedWait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds event loops that wait in code of the application: each serves many connections, and none of them meanwhile.
 *
 * <p>One that stands so when the recording ends, and has for long, is a bug. Of waits that end it takes {@link #LEAST} at one
 * line of code, and that for {@link #SHARE} of the time since they began some loop is in one: worth knowing, and a bug from {@link
 * #MUCH} on. What loops wait for in their own code is no such wait.
 */
public final class BlockedLoop extends AbstractDetector {
    static final int LEAST = 10;
    static final double SHARE = 0.1;
    static final double MUCH = 0.25;
    private static final double LATE = 0.1;

    private static final Finding.Kind KIND = new Finding.Kind(
            "blocked-event-loop",
            Finding.Depth.MISTAKE,
            Finding.Table.ACTIONS,
            "An event loop waits",
            "A thread that serves many connections waits, and serves none of them meanwhile.",
            "Do not wait in an event loop: hand what blocks to a pool (Reactor's boundedElastic, Vert.x's executeBlocking,"
                    + " Micronaut's @ExecuteOn, a Netty EventExecutorGroup), or go on when the result is there.");

    /** For the service loader. */
    public BlockedLoop() {
        super(KIND, Need.WAITS);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        var loops = new EventLoops(evidence.trace());
        var findings = new ArrayList<Finding>(standing(evidence, loops));
        ended(evidence, loops).ifPresent(findings::add);
        return findings;
    }

    private record Place(String name, String what, String place) {}

    /** Where they waited longest in all, of waits that ended. */
    private static Optional<Finding> ended(Evidence evidence, EventLoops loops) {
        Map<Place, List<Wait>> byPlace = Waits.of(loops::has, evidence.trace(), evidence.spans()).stream()
                .filter(wait -> !wait.place().isEmpty())
                .collect(Collectors.groupingBy(
                        wait -> new Place(wait.name(), wait.what(), wait.place()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byPlace.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= LEAST)
                .max(Comparator.comparingLong(entry -> blocked(entry.getValue()).nanosOf(1)))
                .flatMap(entry -> look(evidence, loops, entry.getKey(), entry.getValue()));
    }

    private static Moments blocked(List<Wait> waits) {
        var moments = new Moments();
        waits.forEach(wait -> moments.add(wait.start(), wait.end()));
        return moments;
    }

    private static Optional<Finding> look(Evidence evidence, EventLoops loops, Place place, List<Wait> waits) {
        Moments moments = blocked(waits);
        long nanos = moments.nanosOf(1);
        TimeRange range = evidence.askedRange();
        long first = loops.firstIn(evidence);
        double share = (double) nanos / Math.max(1, range.endNanos() - first);
        if (share < SHARE) {
            return Optional.empty();
        }
        var telling = new Telling(evidence, KIND);
        waits.forEach(wait -> telling.cite(wait.row()).by(wait.thread()).at(wait.start(), wait.end()));
        Wait longest = waits.stream().max(Comparator.comparingLong(Wait::nanos)).orElseThrow();
        long threads = waits.stream().mapToInt(Wait::thread).distinct().count();
        telling.count("waits", waits.size()).count("threads", threads).count("blockedNanos", nanos);
        String title = String.format(
                "%s waited %s at %s, for %s",
                threads == 1 ? "An event loop" : Words.capital(Words.count(threads, "event loop")),
                Words.times(waits.size()),
                place.place,
                Durations.format(waits.stream().mapToLong(Wait::nanos).sum()));
        String words = String.format(
                "They were in “%s” there, %s for longest, %s from %s on; %d at once. For %s, %d %% of the time%s, one at least"
                        + " served none of its connections.",
                place.name + (place.what.isEmpty() ? "" : " " + place.what),
                Words.thread(evidence.trace(), longest.thread()),
                Durations.format(longest.nanos()),
                Words.at(evidence.trace(), longest.start()),
                moments.most(),
                Durations.format(nanos),
                Math.round(100 * share),
                first - range.startNanos() < LATE * range.durationNanos()
                        ? ""
                        : " since they were first heard of, at " + Words.at(evidence.trace(), first));
        return Optional.of(share >= MUCH ? telling.warning(title, words) : telling.note(title, words));
    }

    /** Those that stand in code of the application when the recording ends. */
    private static List<Finding> standing(Evidence evidence, EventLoops loops) {
        var standing = new Standing(evidence);
        var stillness = new Stillness(evidence, standing, new Recorded(evidence.trace()));
        Map<String, List<DumpedThread>> byPlace = loops.dumped().stream()
                .filter(thread -> thread.waitsFor().kind() != DumpedWait.Kind.NONE
                        && thread.isInApplication()
                        && stillness.isStill(thread))
                .collect(Collectors.groupingBy(Standing::place, LinkedHashMap::new, Collectors.toList()));
        return byPlace.values().stream()
                .map(threads -> finding(evidence, standing, loops, threads, stillness.lastOf(threads)))
                .toList();
    }

    private static Finding finding(
            Evidence evidence, Standing standing, EventLoops loops, List<DumpedThread> threads, long last) {
        var telling = new Telling(evidence, KIND);
        threads.forEach(thread -> standing.tell(telling, thread));
        telling.count("threads", threads.size());
        DumpedThread first = threads.get(0);
        int all = loops.dumped().size();
        String title = String.format(
                "%d of %s %s%s",
                threads.size(),
                Words.count(all, "event loop"),
                threads.size() == 1 ? "stands still" : "stand still",
                Standing.place(first));
        String words = String.format(
                "%s %s waited in %s%s; nothing is recorded of %s since %s. Meanwhile none of %s connections is served, and what"
                        + " should come over these never comes.",
                standing.when(),
                Words.quoted(first.name()),
                AtRest.call(first),
                threads.size() == 1 ? "" : ", as did " + Words.count(threads.size() - 1, "other"),
                threads.size() == 1 ? "it" : "any of them",
                Words.at(evidence.trace(), last),
                threads.size() == 1 ? "its" : "their");
        return telling.warningOfAbsence(title, words);
    }
}
