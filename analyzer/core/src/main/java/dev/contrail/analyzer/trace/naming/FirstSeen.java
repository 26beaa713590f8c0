package dev.contrail.analyzer.trace.naming;

import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.trace.column.Scan;
import java.util.Arrays;

/** When each participant first occurs, by its index. Not thread-safe. */
final class FirstSeen {
    private long[] times = {};

    /** Makes room for so many; one that does not occur has the greatest time there is. */
    void makeRoom(int participants) {
        int known = times.length;
        if (known < participants) {
            times = Arrays.copyOf(times, Math.max(participants, 2 * known));
            Arrays.fill(times, known, times.length, Long.MAX_VALUE);
        }
    }

    /** Notes who stands in each row of a table that is in order of time, and when: its first row tells. */
    void note(IntColumn participants, LongColumn time) {
        if (participants.isEverywhere(Trace.ABSENT)) {
            return;
        }
        boolean[] met = new boolean[times.length];
        Scan whoIs = participants.scan();
        for (int row = 0; row < participants.size(); row++) {
            int index = whoIs.getInt(row);
            if (index != Trace.ABSENT && !met[index]) {
                met[index] = true;
                times[index] = Math.min(times[index], time.get(row));
            }
        }
    }

    /** Nanoseconds since the epoch, of all there is room for. */
    long[] times() {
        return times;
    }
}
