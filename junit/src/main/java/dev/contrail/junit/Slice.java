package dev.contrail.junit;

import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.findings.Rows;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.model.SequenceMessages;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What was recorded of a test.
 *
 * @param trace all events that touch its time, of whatever thread; its range is that time
 * @param meanwhile the tests that ran at some time of it
 * @param early how many of the events are only of objects that were there before the test
 * @param complete whether the marks at its begin and end were found
 */
record Slice(Trace trace, List<String> meanwhile, int early, boolean complete) {
    Slice {
        meanwhile = List.copyOf(meanwhile);
    }

    /** The test's time. */
    TimeRange time() {
        return trace.range();
    }

    /** Why it is not certain whose the events are; empty when it is. */
    String doubt() {
        if (!meanwhile.isEmpty()) {
            return "other tests ran meanwhile, and no thread tells whose an event is: " + names(meanwhile);
        }
        return complete ? "" : "where the test begins or ends was not found in the recording";
    }

    private static String names(List<String> all) {
        int most = 5;
        String first = String.join(", ", all.subList(0, Math.min(most, all.size())));
        return all.size() > most ? first + " and " + (all.size() - most) + " more" : first;
    }

    /**
     * That nothing was recorded at the end of its time for so long that something may hang; nothing when it was not so long.
     *
     * @param lookedNanos up to when the test looked at it, which takes a while in which nothing is recorded
     */
    List<String> silence(long lookedNanos) {
        long end = time().endNanos();
        return trace
                .eventRange()
                .map(events -> new TimeRange(Math.min(Math.max(events.endNanos(), lookedNanos), end), end))
                .filter(silence -> silence.isLongEndOf(time()))
                .map(silence -> "nothing was recorded in its last " + Durations.format(silence.durationNanos())
                        + ", from " + Words.at(trace, silence.startNanos()) + " on")
                .stream()
                .toList();
    }

    /** Spans that were open when the slice was taken, and when they began. */
    List<String> open() {
        return IntStream.range(0, trace.actions().open().size())
                .map(i -> trace.actions().open().get(i))
                .mapToObj(row -> told(Row.of(Table.ACTIONS, row)))
                .toList();
    }

    /** Calls that nobody answered although others with their label, or to their receiver, were. */
    List<String> unanswered() {
        SequenceDiagram diagram =
                Sequences.of(List.of(trace), SequenceOptions.DEFAULT.folding(SequenceOptions.Folding.NEVER));
        SequenceMessages messages = diagram.messages();
        var answered = new TreeSet<Integer>();
        var open = new ArrayList<Integer>();
        for (int row = 0; row < messages.size(); row++) {
            if (messages.kindAt(row) == MessageKind.CALL) {
                if (messages.partner().get(row) != SequenceMessages.NONE) {
                    answered.add(messages.label().get(row));
                } else if (messages.exchange().get(row) != 0) {
                    answered.add(messages.label().get(row)); // a number says that an answer is awaited
                    open.add(row);
                } else {
                    open.add(row);
                }
            }
        }
        return open.stream()
                .filter(row -> answered.contains(messages.label().get(row)))
                .map(row -> name(diagram, messages.from().get(row)) + " -> "
                        + name(diagram, messages.to().get(row)) + ": " + diagram.label(row) + ", "
                        + Words.at(trace, messages.time().get(row)))
                .toList();
    }

    private static String name(SequenceDiagram diagram, int lifeline) {
        return lifeline == SequenceMessages.NONE
                ? "outside"
                : diagram.lifelines().get(lifeline).displayName();
    }

    private String told(Row row) {
        return Rows.text(trace, row) + " (" + Words.thread(trace, Rows.thread(trace, row)) + "), since "
                + Words.at(trace, Rows.time(trace, row));
    }

    /** How much it holds: {@code 12 messages, 3 actions}. */
    String size() {
        var parts = new ArrayList<String>();
        add(parts, trace.messages().size(), "message");
        add(parts, trace.actions().size(), "action");
        add(parts, trace.snapshots().stream().mapToInt(table -> table.size()).sum(), "snapshot");
        return parts.isEmpty() ? "no events" : String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, String noun) {
        if (count > 0) {
            parts.add(Words.count(count, noun));
        }
    }
}
