package dev.contrail.analyzer.findings;

import dev.contrail.analyzer.meaning.Unnumbered;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Replies of objects of one name that told of the same error, but for numbers in it. A few of them are no finding: many programs answer a request
 * with an error when all is well. But who asks what went wrong wants to hear of them.
 *
 * @param label what they said, with {@code …} for numbers in which they differ
 * @param from the name of those who answered
 * @param count how many there are
 * @param replies how many replies the same gave in all
 * @param firstAt when the first was given, in words such as {@code +1.026 s}
 */
public record Failure(String label, String from, long count, long replies, String firstAt) {

    /**
     * Those of a trace, the most frequent first; of equally frequent ones the last first, since who asks is answered last.
     */
    static List<Failure> in(Evidence evidence) {
        Trace trace = evidence.trace();
        Messages messages = trace.messages();
        Map<String, Long> replies = new LinkedHashMap<>();
        Map<List<String>, List<Integer>> rows = new LinkedHashMap<>();
        for (int row = 0; row < messages.size(); row++) {
            if (messages.kind().get(row) == MessageKind.REPLY.ordinal()) {
                String from = nameOf(trace, messages.from().get(row));
                replies.merge(from, 1L, Long::sum);
                int label = messages.label().get(row);
                if (evidence.isAlarm(label)) {
                    rows.computeIfAbsent(List.of(Unnumbered.of(trace.text(label, "")), from), key -> new ArrayList<>())
                            .add(row);
                }
            }
        }
        var failures = new ArrayList<Failure>();
        rows.forEach((key, alike) -> failures.add(new Failure(
                isOne(messages, alike) ? trace.text(messages.label().get(alike.get(0)), "") : key.get(0),
                key.get(1),
                alike.size(),
                replies.getOrDefault(key.get(1), 0L),
                Words.at(trace, messages.time().get(alike.get(0))))));
        Collections.reverse(failures);
        failures.sort(Comparator.comparingLong(Failure::count).reversed());
        return failures;
    }

    private static boolean isOne(Messages messages, List<Integer> rows) {
        return rows.stream()
                        .mapToInt(row -> messages.label().get(row))
                        .distinct()
                        .count()
                == 1;
    }

    private static String nameOf(Trace trace, int participant) {
        return participant == Trace.ABSENT
                ? "somebody"
                : trace.participants().get(participant).name();
    }

    /** In words, such as {@code 1 of 72 replies of Service went wrong: “failed: 503”, at +0.741 s}. */
    public String words() {
        return String.format(
                "%,d of %,d replies of %s went wrong: %s, %sat %s",
                count, replies, from, Words.quoted(label), count == 1 ? "" : "first ", firstAt);
    }
}
