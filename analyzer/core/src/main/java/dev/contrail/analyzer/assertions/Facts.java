package dev.contrail.analyzer.assertions;

import dev.contrail.analyzer.findings.Rows;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/** What an assertion says when it fails: a line that tells it, and facts below, aligned. */
final class Facts {
    private static final int MOST_LINES = 12;

    private record Fact(String name, String value) {}

    private final String headline;
    private final List<Fact> facts = new ArrayList<>();

    Facts(String headline) {
        this.headline = headline;
    }

    /** Adds a fact; one without a name goes on from the one before. */
    Facts and(String name, String value) {
        facts.add(new Fact(name, value));
        return this;
    }

    /** Adds a fact with a line for each of some events; of many the first ones. */
    Facts events(String name, Trace trace, List<Row> rows) {
        String current = name;
        for (Row row : rows.subList(0, Math.min(MOST_LINES, rows.size()))) {
            and(current, event(trace, row));
            current = "";
        }
        if (rows.isEmpty()) {
            and(name, "none");
        } else if (rows.size() > MOST_LINES) {
            and("", "… and " + (rows.size() - MOST_LINES) + " more");
        }
        return this;
    }

    private static String event(Trace trace, Row row) {
        String what = row.table() == Table.MESSAGES ? message(trace, row.row()) : Rows.text(trace, row);
        return Words.at(trace, Rows.time(trace, row)) + "  " + what + "  ("
                + Words.thread(trace, Rows.thread(trace, row)) + ")";
    }

    /** A message in words, as a {@link MessagePattern} is written. */
    static String message(Trace trace, int row) {
        var messages = trace.messages();
        boolean reply = MessageKind.at(messages.kind().get(row)) == MessageKind.REPLY;
        return Words.nameOr(trace, messages.from().get(row), "outside") + (reply ? " --> " : " -> ")
                + Words.nameOr(trace, messages.to().get(row), "outside") + ": "
                + trace.text(messages.label().get(row), "");
    }

    /** The error with all of it. */
    AssertionError error() {
        return new AssertionError(text());
    }

    /** All of it as text. */
    String text() {
        int width = facts.stream().mapToInt(fact -> fact.name().length()).max().orElse(0);
        var text = new StringBuilder(headline);
        for (Fact fact : facts) {
            String name = fact.name().isEmpty() ? "" : fact.name() + ":";
            text.append("\n  ")
                    .append(name)
                    .append(" ".repeat(width + 2 - name.length()))
                    .append(fact.value());
        }
        return text.toString();
    }
}
