package dev.contrail.analyzer.findings.work;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Handovers;
import dev.contrail.analyzer.findings.facts.Queues.Queue;
import dev.contrail.analyzer.findings.facts.Spans;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds tasks that lie in a queue while those who take from it have nothing to do.
 *
 * <p>Needs {@link #HANDOVERS} tasks that were taken from the queue. A task was forgotten when it lay there for
 * {@link #TIMES} times as long as when all is well (nine in ten lie longer) and for {@link #SHARE} of the recording, and one of the threads that
 * take from this queue did nothing else for {@link #IDLE} of that time. It is a bug when nobody takes it in the end, or
 * when there are two that together lay there for {@link #LOST} of the recording and were taken up just when others were
 * put in; without that it is worth knowing, since a busy machine holds up threads as well.
 */
public final class LostWakeUp extends AbstractDetector {
    static final int HANDOVERS = 5;
    static final int TIMES = 10;
    static final double SHARE = 0.03;
    static final double IDLE = 0.9;
    static final double LOST = 0.2;
    static final int TOLD = 5;
    private static final int MOST = 1_000;

    private static final Finding.Kind KIND = new Finding.Kind(
            "lost-wake-up",
            Finding.Depth.MISTAKE,
            Finding.Table.ACTIONS,
            "Idle while work is queued",
            "A task lies in a queue while threads that take from it do nothing: nobody told them, or they did not listen.",
            "Change the state and signal under one lock, wait in a loop that looks at the state again, and signal all who may wait.");

    /** For the service loader. */
    public LostWakeUp() {
        super(KIND, Need.TASKS, Need.SPANS, Need.DOINGS);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Queue queue : evidence.queues()) {
            if (queue.taken() >= HANDOVERS) {
                look(evidence, queue, findings);
            }
        }
        return findings;
    }

    private static void look(Evidence evidence, Queue queue, List<Finding> findings) {
        Handovers handovers = queue.handovers();
        long usual = queue.usualWait();
        long range = evidence.range().durationNanos();
        double least = Math.max(TIMES * (double) usual, SHARE * range);
        var forgotten = new ArrayList<Integer>();
        long lost = 0;
        boolean never = false;
        long until = Long.MIN_VALUE;
        for (int place : queue.places()) {
            boolean taken = handovers.take(place) != Spans.NONE;
            long left = handovers.left(place);
            long end = taken ? handovers.takenAt(place) : evidence.end();
            if (end - left >= least && forgotten.size() < MOST && idler(evidence, queue, left, end) != Trace.ABSENT) {
                forgotten.add(place);
                never |= !taken;
                lost += Math.max(0, end - Math.max(left, until));
                until = Math.max(until, end);
            }
        }
        if (never || forgotten.size() > 1 && lost >= LOST * range) {
            findings.add(finding(evidence, queue, forgotten, usual, never || isTold(evidence, queue, forgotten)));
        }
    }

    /**
     * Whether the tasks lay there because nobody was told: as a rule one was taken up right when another was put in, or
     * one lay for a fifth of the recording. A busy machine holds up threads as well, but at any time.
     */
    private static boolean isTold(Evidence evidence, Queue queue, List<Integer> forgotten) {
        Handovers handovers = queue.handovers();
        long[] puts = Arrays.stream(queue.places())
                .mapToLong(handovers::left)
                .sorted()
                .toArray();
        int told = 0;
        for (int place : forgotten) {
            long taken = handovers.takenAt(place);
            if (TOLD * handovers.waited(place) >= evidence.range().durationNanos()) {
                return true;
            }
            int next = Arrays.binarySearch(puts, taken - handovers.waited(place) / 10);
            next = next < 0 ? ~next : next;
            told += next < puts.length && puts[next] <= taken ? 1 : 0;
        }
        return 5 * told >= 4 * forgotten.size() && forgotten.size() > 2;
    }

    /** Who did nothing for almost all of a time; absent when all were busy. */
    private static int idler(Evidence evidence, Queue queue, long from, long to) {
        for (int thread : queue.takers()) {
            if (evidence.idleTimes().since(thread) >= from) {
                continue; // it may not have been there yet
            }
            long idle = evidence.idleTimes().nanos(thread, from, to);
            if (idle >= IDLE * (to - from)) {
                return thread;
            }
        }
        return Trace.ABSENT;
    }

    private static Finding finding(Evidence evidence, Queue queue, List<Integer> forgotten, long usual, boolean warns) {
        Trace trace = evidence.trace();
        Handovers handovers = queue.handovers();
        var telling = new Telling(evidence, KIND).about(queue.queue());
        long never = 0;
        int worst = forgotten.get(0);
        for (int place : forgotten) {
            telling.about(handovers.task(place)).cite(handovers.mention(place));
            if (handovers.take(place) == Spans.NONE) {
                never++;
                telling.at(handovers.left(place), evidence.end());
            } else {
                telling.citeAction(handovers.take(place));
            }
            worst = lay(evidence, handovers, place) > lay(evidence, handovers, worst) ? place : worst;
        }
        queue.takers().forEach(telling::by);
        String where = queue.queue() == Trace.ABSENT ? "a queue" : Words.name(trace, queue.queue());
        String title = never > 0
                ? String.format(
                        "%s in %s never taken up, while %s did nothing",
                        Words.count(never, "task"),
                        where,
                        Words.count(queue.takers().size(), "thread"))
                : String.format(
                        "%s lay in %s for up to %s while a thread was idle",
                        Words.count(forgotten.size(), "task"),
                        where,
                        Durations.format(lay(evidence, handovers, worst)));
        String words = words(evidence, queue, worst, where, usual);
        telling.count("forgotten", forgotten.size())
                .count("neverTaken", never)
                .count("longestNanos", lay(evidence, handovers, worst))
                .count("usualNanos", usual);
        if (never > 0) {
            return telling.warningOfAbsence(title, words);
        }
        return warns ? telling.warningWhereNoneIsLost(title, words) : telling.note(title, words);
    }

    /** How the one that lay longest came to lie there. */
    private static String words(Evidence evidence, Queue queue, int worst, String where, long usual) {
        Trace trace = evidence.trace();
        Handovers handovers = queue.handovers();
        long end = handovers.left(worst) + lay(evidence, handovers, worst);
        return String.format(
                "%s was left in %s at %s by %s, and %s. All that time %s, which takes from there, did nothing that is"
                        + " recorded. When all is well, it takes %s.",
                Words.name(trace, handovers.task(worst)),
                where,
                Words.at(trace, handovers.left(worst)),
                Words.thread(trace, handovers.leaver(worst)),
                handovers.take(worst) == Spans.NONE
                        ? "still lay there when " + evidence.endWords() + ", "
                                + Durations.format(lay(evidence, handovers, worst)) + " later"
                        : "taken up " + Durations.format(handovers.waited(worst)) + " later, by "
                                + Words.thread(trace, handovers.taker(worst)),
                Words.thread(trace, idler(evidence, queue, handovers.left(worst), end)),
                Durations.format(usual));
    }

    private static long lay(Evidence evidence, Handovers handovers, int place) {
        return handovers.take(place) == Spans.NONE ? evidence.end() - handovers.left(place) : handovers.waited(place);
    }
}
