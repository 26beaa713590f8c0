package dev.contrail.analyzer.assertions;

import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.model.SequenceMessages;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is asserted of messages. Each throws an {@link AssertionError} when it does not hold. */
final class MessageChecks {
    private final Trace trace;

    MessageChecks(Trace trace) {
        this.trace = trace;
    }

    void times(int times, String pattern) {
        List<Integer> found = MessagePattern.of(pattern).in(trace);
        if (found.size() != times) {
            Facts facts = new Facts("expected “" + pattern + "” "
                            + (times == 0 ? "never" : times == 1 ? "exactly once" : Words.times(times))
                            + ", but it came "
                            + (found.isEmpty() ? "never" : Words.times(found.size())))
                    .events("found", trace, rows(found));
            throw (found.isEmpty() ? withAll(facts) : facts).error();
        }
    }

    void atLeastOnce(String pattern) {
        if (MessagePattern.of(pattern).in(trace).isEmpty()) {
            throw withAll(new Facts("expected “" + pattern + "”, but it never came"))
                    .error();
        }
    }

    void inOrder(List<String> patterns) {
        var found = new ArrayList<Integer>();
        int next = 0;
        for (String text : patterns) {
            MessagePattern pattern = MessagePattern.of(text);
            while (next < trace.messages().size() && !pattern.matches(trace, next)) {
                next++;
            }
            if (next == trace.messages().size()) {
                throw outOfOrder(text, found, pattern.in(trace));
            }
            found.add(next++);
        }
    }

    private AssertionError outOfOrder(String pattern, List<Integer> before, List<Integer> anywhere) {
        var facts = new Facts(
                before.isEmpty()
                        ? "expected “" + pattern + "” first, but it never came"
                        : "expected “" + pattern + "” after " + Words.count(before.size(), "message")
                                + ", but it did not come any more");
        facts.events("in order", trace, rows(before));
        if (!anywhere.isEmpty()) {
            facts.events("too early", trace, rows(anywhere));
        }
        int from = before.isEmpty() ? 0 : before.get(before.size() - 1) + 1;
        return facts.events(
                        "what came",
                        trace,
                        rows(IntStream.range(from, trace.messages().size())))
                .error();
    }

    /** The time from the first message of a kind to the next one of another, both included. */
    TimeRange between(String first, String last) {
        MessagePattern start = MessagePattern.of(first);
        MessagePattern end = MessagePattern.of(last);
        List<Integer> starts = start.in(trace);
        if (starts.isEmpty()) {
            throw withAll(new Facts(
                            "there is nothing between “" + first + "” and “" + last + "”: the first never came"))
                    .error();
        }
        int from = starts.get(0);
        return end.in(trace).stream()
                .filter(row -> row > from)
                .findFirst()
                .map(row -> new TimeRange(
                        trace.messages().time().get(from),
                        trace.messages().time().get(row)))
                .orElseThrow(() -> new Facts("there is no end of what is between “" + first + "” and “" + last + "”")
                        .events("begins at", trace, rows(List.of(from)))
                        .events(
                                "what came",
                                trace,
                                rows(IntStream.range(from + 1, trace.messages().size())))
                        .error());
    }

    void repliedTo(String pattern) {
        MessagePattern calls = MessagePattern.of(pattern);
        SequenceDiagram diagram =
                Sequences.of(List.of(trace), SequenceOptions.DEFAULT.folding(SequenceOptions.Folding.NEVER));
        int[] rowOf = addressed();
        var asked = new ArrayList<Integer>();
        var open = new ArrayList<Integer>();
        for (int row = 0; row < rowOf.length; row++) {
            switch (diagram.messages().kindAt(row)) {
                case CALL -> {
                    if (calls.matches(trace, rowOf[row])) {
                        asked.add(rowOf[row]);
                        if (diagram.messages().partner().get(row) == SequenceMessages.NONE) {
                            open.add(rowOf[row]);
                        }
                    }
                }
                case REPLY, CREATE, CLOSE -> {}
            }
        }
        if (asked.isEmpty()) {
            throw withAll(new Facts("expected replies to “" + pattern + "”, but there is no such call"))
                    .error();
        }
        if (!open.isEmpty()) {
            throw new Facts("expected a reply to every “" + pattern + "”, but " + open.size() + " of " + asked.size()
                            + " have none")
                    .events("unanswered", trace, rows(open))
                    .error();
        }
    }

    /** The rows that have a sender or a receiver, which are those of a diagram. */
    private int[] addressed() {
        return IntStream.range(0, trace.messages().size())
                .filter(row -> trace.messages().from().get(row) != Trace.ABSENT
                        || trace.messages().to().get(row) != Trace.ABSENT)
                .toArray();
    }

    private Facts withAll(Facts facts) {
        return facts.events(
                "recorded", trace, rows(IntStream.range(0, trace.messages().size())));
    }

    private static List<Row> rows(List<Integer> rows) {
        return rows.stream().map(row -> Row.of(Table.MESSAGES, row)).toList();
    }

    private static List<Row> rows(IntStream rows) {
        return rows(rows.boxed().toList());
    }
}
