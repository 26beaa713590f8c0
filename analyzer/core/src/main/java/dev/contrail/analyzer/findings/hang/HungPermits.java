package dev.contrail.analyzer.findings.hang;

import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Recorded;
import dev.contrail.analyzer.findings.facts.Waits;
import dev.contrail.analyzer.findings.facts.Waits.Wait;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Threads in line for a semaphore or a latch that nobody is left to give them.
 *
 * <p>Either may be a signal that there is something to do, for which idle threads wait as long as they like. So they hang only
 * where nobody else goes on.
 */
public final class HungPermits {
    private final Evidence evidence;
    private final Standing standing;
    private final Stillness stillness;

    HungPermits(Evidence evidence, Standing standing, Stillness stillness) {
        this.evidence = evidence;
        this.standing = standing;
        this.stillness = stillness;
    }

    /** Whether threads that wait for what is of a type, at a line of code as events have it, hang when the recording ends. */
    public static boolean areAt(Evidence evidence, String type, String place) {
        if (LockQueue.ofPermits(evidence.trace().dump()).stream()
                .noneMatch(queue -> queue.isOf(type) && queue.isAt(place))) {
            return false;
        }
        var standing = new Standing(evidence);
        var stillness = new Stillness(evidence, standing, new Recorded(evidence.trace()));
        return new HungPermits(evidence, standing, stillness)
                .lines().stream().anyMatch(queue -> queue.isOf(type) && queue.isAt(place));
    }

    /** All such lines; what waits in a deadlock is none of them. */
    List<LockQueue> lines() {
        if (!Rings.in(standing).isEmpty()) {
            return List.of();
        }
        var others = new Others(evidence, stillness);
        return LockQueue.ofPermits(standing.dump()).stream()
                .filter(queue -> queue.waiting().size() >= Stillness.LEAST && others.leaveAlone(queue.waiting()))
                .toList();
    }

    /** What nobody is left to do, after what they wait for. */
    static String undone(LockQueue queue) {
        return queue.isLatch() ? "nobody is left to count down" : "nobody is left to release";
    }

    /** Why, in a sentence with a blank before it; cites what shows it. */
    String cause(Telling telling, LockQueue queue) {
        String nobody = " No other thread of the program goes on, or has done anything since: ";
        if (queue.isLatch()) {
            return nobody + "who should have counted it down has ended, or waits itself.";
        }
        Optional<Wait> last = lastThatEnded(queue);
        last.ifPresent(wait -> telling.cite(wait.row()).by(wait.thread()));
        return nobody + "whoever had a permit did not give it back."
                + last.map(wait -> String.format(
                                " %s is the last that got one and has ended since, at %s%s.",
                                Words.quoted(evidence.trace()
                                        .threads()
                                        .get(wait.thread())
                                        .displayName()),
                                Words.at(evidence.trace(), wait.end()),
                                wait.place().isEmpty() ? "" : ", " + wait.place()))
                        .orElse("");
    }

    /* Nobody has a permit for itself, so it need not have been at the same line. */
    private Optional<Wait> lastThatEnded(LockQueue queue) {
        Trace trace = evidence.trace();
        Set<Long> there =
                standing.dump().threads().stream().map(DumpedThread::javaId).collect(Collectors.toSet());
        return Waits.named("park", queue::isOf, trace, evidence.spans()).stream()
                .filter(wait -> wait.thread() != Trace.ABSENT
                        && !there.contains(trace.threads().get(wait.thread()).javaId()))
                .max(Comparator.comparingLong(Wait::end));
    }
}
