package dev.contrail.analyzer.findings.hang;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Recorded;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds threads that all stand in one wait when the recording ends, while others of the program go on.
 *
 * <p>That others go on, as a heartbeat does in nearly every server, is why nobody can be sure that they hang: any of those may
 * wake them. So it is worth knowing and no more. They are told when all of a {@link Family} stand at one line, where most were
 * heard of often before; or when all who wait on one monitor stand in several methods, as where each waits for what another of
 * them should do.
 */
public final class HungThreads extends AbstractDetector {
    private static final int LEAST = 3;
    private static final int SHARE = 5;
    private static final long LONG_NANOS = 2_000_000_000;

    private static final Finding.Kind KIND = kind(
            "Look for who should have woken them: a permit that was not given back, a"
                    + " notify that woke another thread, a result that nobody brings; give back in a finally block, wait with a limit.");
    private static final Finding.Kind PERMITS =
            kind("Release a permit in a finally block that begins right after it is acquired.");
    private static final Finding.Kind NOTIFIED = kind(
            "Call notifyAll where threads wait on one object for different things: notify may wake one that goes back to"
                    + " waiting, and then nobody is woken any more.");

    private static Finding.Kind kind(String remedy) {
        return new Finding.Kind(
                "hung-threads",
                Finding.Depth.MECHANISM,
                Finding.Table.ACTIONS,
                "All threads of a kind stand in one wait",
                "When the recording ended, all threads that do the same had long been in one wait.",
                remedy);
    }

    /** For the service loader. */
    public HungThreads() {
        super(KIND, Need.DUMP);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        if (evidence.trace().dump().isEmpty() || !evidence.trace().dump().atEnd()) {
            return List.of(); // an earlier dump has not all of a family
        }
        List<Family> standing = Family.in(evidence.trace().dump()).stream()
                .filter(family -> family.threads().stream().allMatch(AtRest::isForOthers))
                .toList();
        return standing.isEmpty() ? List.of() : new Search(evidence).in(standing);
    }

    /** In one recording. */
    private static final class Search {
        private final Evidence evidence;
        private final Standing standing;
        private final Recorded recorded;
        private final Stillness stillness;
        private final Set<DumpedThread> told;
        private final long end;

        Search(Evidence evidence) {
            this.evidence = evidence;
            standing = new Standing(evidence);
            recorded = new Recorded(evidence.trace());
            stillness = new Stillness(evidence, standing, recorded);
            told = new HungPermits(evidence, standing, stillness)
                    .lines().stream().flatMap(queue -> queue.waiting().stream()).collect(Collectors.toSet());
            end = standing.dump().timeNanos();
        }

        List<Finding> in(List<Family> families) {
            var findings = new ArrayList<Finding>();
            if (!Rings.in(standing).isEmpty()) {
                return findings; // what hangs in one is told there, and what waits for that follows from it
            }
            List<List<Family>> crossed = crossed(families);
            crossed.forEach(sides -> findings.add(ofMonitor(sides)));
            Set<Family> there = crossed.stream().flatMap(List::stream).collect(Collectors.toSet());
            families.stream()
                    .filter(family -> !there.contains(family) && hangs(family))
                    .forEach(family -> findings.add(ofFamily(family)));
            return findings;
        }

        /** Families that wait on one monitor in more than one method. */
        private List<List<Family>> crossed(List<Family> families) {
            Map<Long, List<Family>> byMonitor = new LinkedHashMap<>();
            for (Family family : families) {
                DumpedThread first = family.threads().get(0);
                boolean one = family.threads().stream()
                        .allMatch(thread -> AtRest.isOnMonitor(thread)
                                && thread.waitsFor().address()
                                        == first.waitsFor().address());
                if (one && family.threads().size() > 1) {
                    byMonitor
                            .computeIfAbsent(first.waitsFor().address(), any -> new ArrayList<>())
                            .add(family);
                }
            }
            return byMonitor.values().stream()
                    .filter(sides -> places(threads(sides)) > 1 && isLong(threads(sides)))
                    .toList();
        }

        private boolean hangs(Family family) {
            List<DumpedThread> threads = family.threads();
            long regular = regular(threads).size();
            return threads.size() >= LEAST
                    && places(threads) == 1
                    && threads.stream()
                            .noneMatch(thread ->
                                    AtRest.isForWork(thread) || HungPool.isWaiting(thread) || told.contains(thread))
                    && isLong(threads)
                    && regular >= LEAST
                    && 2 * regular >= threads.size();
        }

        private List<DumpedThread> regular(List<DumpedThread> threads) {
            long silence = end - stillness.lastOf(threads);
            return threads.stream()
                    .filter(thread -> recorded.wasRegular(thread, silence))
                    .toList();
        }

        private boolean isLong(List<DumpedThread> threads) {
            long share = evidence.range().durationNanos() / SHARE;
            return end - stillness.lastOf(threads) >= Math.max(LONG_NANOS, share);
        }

        private Finding ofFamily(Family family) {
            DumpedThread first = family.threads().get(0);
            boolean permits = first.waitsFor().className().equals("java.util.concurrent.Semaphore");
            String title = String.format(
                    "All %d %s stand in %s", family.threads().size(), Words.quoted(family.name()), AtRest.call(first));
            long every = regular(family.threads()).stream()
                    .mapToLong(recorded::every)
                    .max()
                    .orElse(0);
            return finding(
                    family.threads(),
                    permits ? PERMITS : KIND,
                    title,
                    String.format(
                            "%s they stood%s. %s; before, they went on every %s or so.",
                            standing.when(), Standing.place(first), since(family.threads()), Durations.format(every)));
        }

        private Finding ofMonitor(List<Family> sides) {
            List<DumpedThread> threads = threads(sides);
            String title = String.format(
                    "All %s wait to be notified on %s",
                    sides.stream()
                            .map(side -> side.threads().size() + " " + Words.quoted(side.name()))
                            .collect(Collectors.joining(" and ")),
                    standing.object(threads.get(0)));
            String places = sides.stream()
                    .map(side -> Words.quoted(side.name())
                            + Standing.place(side.threads().get(0)))
                    .collect(Collectors.joining(", "));
            return finding(
                    threads,
                    NOTIFIED,
                    title,
                    String.format("%s there stood %s. %s.", standing.when(), places, since(threads)));
        }

        private String since(List<DumpedThread> threads) {
            long last = stillness.lastOf(threads);
            return String.format(
                    "Nothing is recorded of any of them since %s, for %s",
                    Words.at(evidence.trace(), last), Durations.format(end - last));
        }

        private Finding finding(List<DumpedThread> threads, Finding.Kind kind, String title, String words) {
            var telling = new Telling(evidence, kind).count("threads", threads.size());
            threads.forEach(thread -> standing.tell(telling, thread));
            Set<Long> ids = threads.stream().map(DumpedThread::javaId).collect(Collectors.toSet());
            String others = recorded.lastButOf(ids)
                    .filter(other -> other.nanos() > stillness.lastOf(threads) + LONG_NANOS)
                    .map(other -> String.format(
                            " Others of the program went on: %s was heard of at %s.",
                            Words.quoted(other.thread().displayName()), Words.at(evidence.trace(), other.nanos())))
                    .orElse("");
            return telling.note(title, words + others);
        }

        private static List<DumpedThread> threads(List<Family> families) {
            return families.stream()
                    .flatMap(family -> family.threads().stream())
                    .toList();
        }

        private static long places(List<DumpedThread> threads) {
            return threads.stream().map(DumpedThread::place).distinct().count();
        }
    }
}
