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
 * Finds queues into which more is put than is taken out, all the time.
 *
 * <p>Cuts the time in which tasks are put in into four quarters. The queue grows when more lies in it at the end of each
 * than at the end of the one before; it is a bug when at least {@link #LEAST} and {@link #SHARE} of all that was put in
 * lie there at the end, and putting in took at least half of the recording: what is put in at once and then worked off is
 * a batch.
 */
public final class UnboundedQueue extends AbstractDetector {
    static final int LEAST = 30;
    static final double SHARE = 0.25;

    private static final Finding.Kind KIND = new Finding.Kind(
            "unbounded-queue",
            Finding.Depth.SYMPTOM,
            Finding.Table.ACTIONS,
            "A queue that only grows",
            "More is put into a queue than is taken out, and nothing holds back who puts in.",
            "Bound the queue, so that who puts in has to wait, or refuse what cannot be done in time.");

    /** For the service loader. */
    public UnboundedQueue() {
        super(KIND, Need.EVENTS);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Queue queue : evidence.queues()) {
            if (queue.places().length >= LEAST && queue.taken() > 0) {
                look(evidence, queue, findings);
            }
        }
        if (findings.isEmpty()) {
            Growth.in(evidence, KIND).forEach(findings::add);
        }
        return findings;
    }

    private static void look(Evidence evidence, Queue queue, List<Finding> findings) {
        Handovers handovers = queue.handovers();
        long[] left = Arrays.stream(queue.places())
                .mapToLong(handovers::left)
                .sorted()
                .toArray();
        long[] taken = Arrays.stream(queue.places())
                .filter(place -> handovers.take(place) != Spans.NONE)
                .mapToLong(handovers::takenAt)
                .sorted()
                .toArray();
        long first = left[0];
        long last = left[left.length - 1];
        int[] lies = new int[5];
        boolean grows = true;
        for (int quarter = 1; quarter <= 4; quarter++) {
            long time = first + (last - first) / 4 * quarter + (quarter == 4 ? 3 : 0);
            lies[quarter] = upTo(left, time) - upTo(taken, time);
            grows &= lies[quarter] >= lies[quarter - 1] + Math.max(1, LEAST / 10);
        }
        boolean goesOn = 2 * (last - first) >= evidence.range().durationNanos();
        if (grows && goesOn && lies[4] >= LEAST && lies[4] >= SHARE * left.length) {
            findings.add(finding(evidence, queue, left, taken, lies));
        }
    }

    private static int upTo(long[] times, long time) {
        int place = Arrays.binarySearch(times, time + 1);
        return place >= 0 ? place : ~place;
    }

    private static Finding finding(Evidence evidence, Queue queue, long[] left, long[] taken, int[] lies) {
        Trace trace = evidence.trace();
        Handovers handovers = queue.handovers();
        long last = left[left.length - 1];
        double seconds = Math.max(1, last - left[0]) / 1e9;
        int out = upTo(taken, last);
        var telling = new Telling(evidence, KIND).about(queue.queue()).at(left[0], last);
        int shown = 0;
        for (int place : queue.places()) {
            if (shown++ < 20) {
                telling.cite(handovers.mention(place)).by(handovers.leaver(place));
            }
        }
        queue.takers().forEach(telling::by);
        String where = Words.nameOr(trace, queue.queue(), "The queue");
        String title = String.format(
                "%s grows without bound: %s waiting, %s more each second",
                where, Words.value(lies[4]), Words.value((double) Math.round(lies[4] / seconds)));
        String words = String.format(
                "From %s to %s, %s were put in and %s taken out: %s against %s each second. At the quarters of that time"
                        + " %d, %d, %d and %d lay there. The last that was taken had waited %s.",
                Words.at(trace, left[0]),
                Words.at(trace, last),
                Words.value(left.length),
                Words.value(out),
                Words.value((double) Math.round(left.length / seconds)),
                Words.value((double) Math.round(out / seconds)),
                lies[1],
                lies[2],
                lies[3],
                lies[4],
                Durations.format(lastWait(queue)));
        return telling.count("waiting", lies[4])
                .count("put", left.length)
                .count("taken", out)
                .warningOfAbsence(title, words);
    }

    private static long lastWait(Queue queue) {
        Handovers handovers = queue.handovers();
        long wait = 0;
        for (int place : queue.places()) {
            wait = handovers.take(place) == Spans.NONE ? wait : handovers.waited(place);
        }
        return wait;
    }
}
