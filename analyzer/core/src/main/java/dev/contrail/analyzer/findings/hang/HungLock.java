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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds threads that stand in line for a lock when the recording ends, which nobody is seen to have: whoever had it did not
 * give it back, or is in the line itself.
 */
public final class HungLock extends AbstractDetector {
    private static final int MOST_LINES = 3;

    /** What helps with a lock that is not given back. */
    static final String GIVE_BACK =
            "Give a lock back in a finally block that begins right after it is taken; give a read lock back before taking the write lock.";

    private static final Finding.Kind KIND = kind(GIVE_BACK);
    private static final Finding.Kind SEMAPHORE =
            kind("Release a permit in a finally block that begins right after it is acquired.");
    private static final Finding.Kind LATCH =
            kind("Count a latch down in a finally block, whatever happens; wait for it with a limit.");

    private static Finding.Kind kind(String remedy) {
        return new Finding.Kind(
                "hung-lock",
                Finding.Depth.MISTAKE,
                Finding.Table.ACTIONS,
                "Threads wait for a lock that nobody gives back",
                "When the recording ended, threads had long been in line for a lock that nobody was seen to have.",
                remedy);
    }

    /** For the service loader. */
    public HungLock() {
        super(KIND, Need.DUMP);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        List<LockQueue> queues = LockQueue.withoutOwner(evidence.trace().dump()).stream()
                .filter(queue -> queue.waiting().size() > 1)
                .toList();
        if (queues.isEmpty() && LockQueue.ofPermits(evidence.trace().dump()).isEmpty()) {
            return List.of();
        }
        var standing = new Standing(evidence);
        var stillness = new Stillness(evidence, standing, new Recorded(evidence.trace()));
        var findings = new ArrayList<Finding>();
        var permits = new HungPermits(evidence, standing, stillness);
        permits.lines().forEach(queue -> findings.add(forPermits(evidence, standing, stillness, permits, queue)));
        for (LockQueue queue : queues) {
            List<DumpedThread> still = stillness.standing(queue);
            if (still.size() < Stillness.LEAST) {
                continue;
            }
            var cause = new LockCause(evidence, standing, queue);
            Stillness.Sure sure = stillness.sure(queue, still, cause.lastGot());
            if (sure != Stillness.Sure.NOT) {
                var telling = new Telling(evidence, KIND);
                queue.waiting().forEach(thread -> standing.tell(telling, thread));
                cause.tell(telling);
                telling.count("waiting", queue.waiting().size());
                String title = String.format(
                        "%s wait for %s, which nobody is seen to have",
                        Words.count(queue.waiting().size(), "thread"),
                        standing.object(queue.waiting().get(0)));
                String words = where(standing, queue)
                        + since(evidence, stillness, still, queue.waiting().size())
                        + cause.words();
                findings.add(sure == Stillness.Sure.YES ? telling.warning(title, words) : telling.note(title, words));
            }
        }
        return findings;
    }

    private static Finding forPermits(
            Evidence evidence, Standing standing, Stillness stillness, HungPermits permits, LockQueue queue) {
        var telling = new Telling(evidence, queue.isLatch() ? LATCH : SEMAPHORE);
        List<DumpedThread> waiting = queue.waiting();
        waiting.forEach(thread -> standing.tell(telling, thread));
        telling.count("waiting", waiting.size());
        String title = String.format(
                "%s wait for %s, which %s",
                Words.count(waiting.size(), "thread"), standing.object(waiting.get(0)), HungPermits.undone(queue));
        String words = where(standing, queue)
                + since(evidence, stillness, waiting, waiting.size())
                + permits.cause(telling, queue);
        return telling.warning(title, words);
    }

    private static String where(Standing standing, LockQueue queue) {
        Map<String, Long> places = queue.waiting().stream()
                .collect(Collectors.groupingBy(Standing::place, TreeMap::new, Collectors.counting()));
        List<String> told = places.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_LINES)
                .map(place -> places.size() == 1 ? "they" + stood(place.getKey()) : place.getValue() + place.getKey())
                .toList();
        return String.format(
                "%s %s%s. ",
                standing.when(),
                places.size() == 1 ? "" : "there stood ",
                places.size() == 1 ? told.get(0) : String.join(", ", told));
    }

    private static String stood(String place) {
        return place.isEmpty() ? " stood in line" : " stood" + place;
    }

    private static String since(Evidence evidence, Stillness stillness, List<DumpedThread> still, int waiting) {
        long end = evidence.trace().dump().timeNanos();
        List<DumpedThread> shown = still.stream().filter(stillness::isShown).toList();
        if (shown.size() > 1) {
            long since =
                    shown.stream().mapToLong(DumpedThread::sinceNanos).max().orElse(end);
            return String.format(
                    "%s stood so in a dump at %s, %s before, and have not run since.",
                    shown.size() == waiting ? "They" : shown.size() + " of them",
                    Words.at(evidence.trace(), since),
                    Durations.format(end - since));
        }
        long last = stillness.lastOf(still);
        return String.format(
                "The last that is recorded of any of %s was at %s, %s before.",
                still.size() == waiting ? "them" : "the " + still.size() + " that stand there longest",
                Words.at(evidence.trace(), last),
                Durations.format(end - last));
    }
}
