package dev.contrail.analyzer.findings.work;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Handovers;
import dev.contrail.analyzer.findings.facts.Queues.Queue;
import dev.contrail.analyzer.findings.facts.Spans;
import dev.contrail.analyzer.meaning.CallKinds;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds tasks that wait for a busy thread while another of its kind is idle.
 *
 * <p>Threads are of one kind when they work on tasks from queues of one type; one that only hands them on, as a timer does
 * that puts a task back, is none. A task is starved when it lay for
 * {@link #TIMES} times as long as it then took, its taker was busy for {@link #BUSY} of that time, and another of the kind
 * did nothing for as much of it. It is a bug when at least {@link #TASKS} tasks and {@link #SHARE} of all are.
 */
public final class StarvedLane extends AbstractDetector {
    static final int TIMES = 5;
    static final double BUSY = 0.8;
    static final int TASKS = 5;
    static final double SHARE = 0.1;
    private static final int MOST = 2_000;

    private static final Finding.Kind KIND = new Finding.Kind(
            "starved-lane",
            Finding.Depth.MECHANISM,
            Finding.Table.ACTIONS,
            "Short tasks behind long ones while others idle",
            "Tasks wait for one busy thread, although others of its kind have nothing to do.",
            "Let all threads take from one queue, or steal from the longest, instead of binding tasks to a thread beforehand.");

    /** For the service loader. */
    public StarvedLane() {
        super(KIND, Need.TASKS, Need.SPANS, Need.DOINGS);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        var types = new LinkedHashMap<String, List<Queue>>();
        for (Queue queue : evidence.queues()) {
            if (queue.queue() != Trace.ABSENT && queue.taken() > 0) {
                types.computeIfAbsent(CallKinds.family(evidence.trace(), queue.queue()), type -> new ArrayList<>())
                        .add(queue);
            }
        }
        types.values().forEach(queues -> look(evidence, queues, findings));
        return findings;
    }

    private static void look(Evidence evidence, List<Queue> queues, List<Finding> findings) {
        Set<Integer> kin = workers(evidence, queues);
        var starved = new ArrayList<int[]>();
        int taken = 0;
        int examined = 0;
        for (Queue queue : queues) {
            Handovers handovers = queue.handovers();
            for (int place : queue.places()) {
                if (handovers.take(place) == Spans.NONE) {
                    continue;
                }
                taken++;
                long own = evidence.trace().actions().duration().get(handovers.take(place));
                if (own > 0 && handovers.waited(place) >= TIMES * own && examined++ < MOST) {
                    int idler = idler(evidence, kin, handovers, place);
                    if (idler != Trace.ABSENT) {
                        starved.add(new int[] {place, idler});
                    }
                }
            }
        }
        if (starved.size() >= TASKS && starved.size() >= SHARE * taken) {
            findings.add(finding(evidence, queues.get(0).handovers(), starved, kin.size(), taken));
        }
    }

    /** Who took a task up and was busy with it for some time. */
    private static Set<Integer> workers(Evidence evidence, List<Queue> queues) {
        var workers = new TreeSet<Integer>();
        for (Queue queue : queues) {
            Handovers handovers = queue.handovers();
            for (int place : queue.places()) {
                if (handovers.take(place) != Spans.NONE
                        && evidence.trace().actions().duration().get(handovers.take(place)) > 0) {
                    workers.add(handovers.taker(place));
                }
            }
        }
        workers.remove(Trace.ABSENT);
        return workers;
    }

    private static int idler(Evidence evidence, Set<Integer> kin, Handovers handovers, int place) {
        long from = handovers.left(place);
        long to = handovers.takenAt(place);
        if (evidence.idleTimes().nanos(handovers.taker(place), from, to) > (1 - BUSY) * (to - from)) {
            return Trace.ABSENT;
        }
        for (int thread : kin) {
            if (thread != handovers.taker(place)
                    && evidence.idleTimes().nanos(thread, from, to) >= BUSY * (to - from)) {
                return thread;
            }
        }
        return Trace.ABSENT;
    }

    private static Finding finding(
            Evidence evidence, Handovers handovers, List<int[]> starved, int threads, int taken) {
        Trace trace = evidence.trace();
        var telling = new Telling(evidence, KIND);
        int worst = starved.get(0)[0];
        int idler = starved.get(0)[1];
        long waited = 0;
        for (int[] one : starved) {
            telling.about(handovers.queue(one[0])).by(handovers.taker(one[0]));
            telling.about(handovers.task(one[0]))
                    .cite(handovers.mention(one[0]))
                    .citeAction(handovers.take(one[0]));
            waited += handovers.waited(one[0]);
            if (handovers.waited(one[0]) > handovers.waited(worst)) {
                worst = one[0];
                idler = one[1];
            }
        }
        String title = String.format(
                "%s of %d waited for a busy thread while another of %d was idle",
                Words.count(starved.size(), "task"), taken, threads);
        String words = String.format(
                "%s was left for %s at %s and began %s later, though it took only %s: %s was busy with others before it."
                        + " Meanwhile %s did nothing. Together such tasks waited %s.",
                Words.name(trace, handovers.task(worst)),
                Words.thread(trace, handovers.taker(worst)),
                Words.at(trace, handovers.left(worst)),
                Durations.format(handovers.waited(worst)),
                Durations.format(trace.actions().duration().get(handovers.take(worst))),
                Words.thread(trace, handovers.taker(worst)),
                Words.thread(trace, idler),
                Durations.format(waited));
        return telling.by(idler)
                .count("starved", starved.size())
                .count("tasks", taken)
                .count("waitedNanos", waited)
                .warningWhereNoneIsLost(title, words);
    }
}
