package dev.contrail.analyzer.trace;

import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.trace.column.Scan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names the objects of a part of a recording as if there were no other part: {@code Pool#1} is the first one in it. */
public final class Numbering {
    private final long[] first;

    private Numbering(int participants) {
        first = new long[participants];
        Arrays.fill(first, Long.MAX_VALUE);
    }

    /**
     * The trace under another name; its objects are counted by their first appearance in it, and have packages where two of
     * its classes look alike. It does not say that it is a part.
     */
    public static Trace anew(Trace trace, String name) {
        return trace.named(
                name,
                numbered(trace),
                trace.omissions().stream()
                        .filter(omission -> omission.kind() != Omission.Kind.FILTERED)
                        .toList());
    }

    /** By participant: when it first appears; never for one that does not. */
    public static long[] firstSeen(Trace trace) {
        var numbering = new Numbering(trace.participants().size());
        Messages messages = trace.messages();
        numbering.note(messages.from(), messages.time());
        numbering.note(messages.to(), messages.time());
        Actions actions = trace.actions();
        numbering.note(actions.queue(), actions.start());
        numbering.note(actions.task(), actions.start());
        for (Snapshots table : trace.snapshots()) {
            numbering.note(table.subject(), table.time());
        }
        return numbering.first;
    }

    private void note(IntColumn who, LongColumn time) {
        Scan whoIs = who.scan();
        Scan when = time.scan();
        for (int row = 0; row < who.size(); row++) {
            int index = whoIs.getInt(row);
            if (index != Trace.ABSENT) {
                first[index] = Math.min(first[index], when.get(row));
            }
        }
    }

    private static List<Participant> numbered(Trace trace) {
        long[] first = firstSeen(trace);
        List<Integer> order = new ArrayList<>();
        for (int index = 0; index < first.length; index++) {
            order.add(index);
        }
        order.sort((a, b) -> Long.compare(first[a], first[b]));
        Map<String, String> shortNames = ShortNames.of(order.stream()
                .filter(index -> first[index] != Long.MAX_VALUE)
                .map(index -> trace.participants().get(index).fullName())
                .toList());
        Map<String, Integer> counts = new HashMap<>();
        var numbered = new Participant[first.length];
        for (int index : order) {
            Participant old = trace.participants().get(index);
            numbered[index] = new Participant(
                    shortNames.getOrDefault(old.fullName(), old.name()),
                    old.fullName(),
                    old.instance(),
                    old.number() == 0 ? 0 : counts.merge(old.fullName(), 1, Integer::sum));
        }
        return List.of(numbered);
    }
}
