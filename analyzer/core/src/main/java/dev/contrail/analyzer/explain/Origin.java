package dev.contrail.analyzer.explain;

import dev.contrail.analyzer.explain.Explanation.Fact;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.meaning.Alarms;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who said first what a bad answer repeats: {@code 503 Slow Down} of {@code upload failed: 503 Slow Down}.
 *
 * <p>Only what the answering side heard itself counts, word for word, and of several the longest.
 */
final class Origin {
    private static final int LEAST_LETTERS = 4;

    private final Trace trace;
    private final Teller teller;
    private OptionalLong time = OptionalLong.empty();

    Origin(Evidence evidence, Teller teller) {
        this.trace = evidence.trace();
        this.teller = teller;
    }

    /** When what is repeated was said last; empty when {@link #of} found nothing. */
    OptionalLong time() {
        return time;
    }

    /** The origin of the last of some events that is a bad answer. */
    List<Fact> of(List<Row> events) {
        for (int place = events.size() - 1; place >= 0; place--) {
            Row row = events.get(place);
            if (row.table() == Table.MESSAGES && isBadAnswer(row.row())) {
                return heard(row.row());
            }
        }
        return List.of();
    }

    private boolean isBadAnswer(int row) {
        return teller.kind(row) == MessageKind.REPLY && Alarms.in(label(row), MessageKind.REPLY);
    }

    private String label(int row) {
        return trace.text(trace.messages().label().get(row), "");
    }

    private List<Fact> heard(int answer) {
        Messages messages = trace.messages();
        String said = label(answer);
        int who = messages.from().get(answer);
        int best = -1;
        int bestLength = LEAST_LETTERS - 1;
        for (int row = answer - 1; row >= 0 && who != Trace.ABSENT; row--) {
            if (messages.to().get(row) == who && messages.from().get(row) != who) {
                String heard = label(row);
                if (heard.length() > bestLength && said.contains(heard)) {
                    best = row;
                    bestLength = heard.length();
                }
            }
        }
        if (best < 0) {
            return List.of();
        }
        time = OptionalLong.of(messages.time().get(best));
        String ago =
                Durations.format(messages.time().get(answer) - messages.time().get(best));
        return List.of(new Fact(
                "“" + label(best) + "” was last heard " + ago + " before it: "
                        + teller.fact(Row.of(Table.MESSAGES, best)).text(),
                Optional.of(Row.of(Table.MESSAGES, best))));
    }
}
