package dev.contrail.analyzer.findings.window;

import dev.contrail.analyzer.meaning.CallKinds;
import dev.contrail.analyzer.trace.Snapshots.Measure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether one count of an object's state tells what was begun, and another what of it is done.
 *
 * <p>Two numbers of one state may be about anything: money and bookings, hits and misses, bytes sent and received. They are
 * a pair when the one behind says that it is what is done, and the one ahead that it is what was begun, or rises by the
 * same amount in most of its steps.
 */
final class CountPair {
    private static final Set<String> BEGUN = words("""
            accepted added arrived arrivals asked begun begins begin borrowed called calls created enqueued entered head
            input issued leased lead loaded offered opened produced published pushed put puts queued received request
            requested requests scheduled sent spawned started starts submitted tasks""");

    private static final Set<String> DONE = words("""
            acked acknowledged acks answered answers applied closed committed completed completions confirmed consumed
            delivered dequeued done drained ended exited finished flushed handled left output polled popped processed
            released removed replied replies returned served tail taken""");

    /** What some of all come to: nothing that is still to be done lies between such a count and the other. */
    private static final Set<String> OUTCOMES = words("""
            aborted bad cancelled canceled denied discarded dropped error errors evicted evictions exceptions expired
            failed failures fallbacks good hit hits ignored invalid lost miss misses missed ok refused rejected retried
            retries skipped succeeded successes timeouts unknown warnings""");

    private CountPair() {}

    private static Set<String> words(String words) {
        return Set.of(words.split("\\s+", -1));
    }

    /** Whether the one that is ahead tells what was begun, and the other what is done, in an object's rows. */
    static boolean is(Measure lead, Measure trail, int[] rows) {
        List<String> ahead = CallKinds.words(lead.name());
        List<String> behind = CallKinds.words(trail.name());
        if (!lead.unit().equals(trail.unit()) || isAny(ahead, OUTCOMES) || isAny(behind, OUTCOMES)) {
            return false;
        }
        boolean begun = isAny(ahead, BEGUN);
        return isAny(behind, DONE) && (begun || !isAny(ahead, DONE) && riseAlike(lead, trail, rows));
    }

    private static boolean isAny(List<String> name, Set<String> words) {
        return name.stream().anyMatch(words::contains);
    }

    private static boolean riseAlike(Measure lead, Measure trail, int[] rows) {
        double step = usualStep(lead, rows);
        return step > 0 && Double.compare(step, usualStep(trail, rows)) == 0;
    }

    /** By how much a count rises in most of its steps; 0 when there is no such amount. */
    private static double usualStep(Measure count, int[] rows) {
        Map<Double, Integer> steps = new HashMap<>();
        int rises = 0;
        for (int place = 1; place < rows.length; place++) {
            double step = count.values().get(rows[place]) - count.values().get(rows[place - 1]);
            if (step > 0) {
                rises++;
                steps.merge(step, 1, Integer::sum);
            }
        }
        int most = rises / 2;
        return steps.entrySet().stream()
                .filter(amount -> amount.getValue() > most)
                .mapToDouble(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }
}
