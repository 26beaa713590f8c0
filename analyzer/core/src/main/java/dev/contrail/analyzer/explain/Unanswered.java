package dev.contrail.analyzer.explain;

import dev.contrail.analyzer.explain.Explanation.Fact;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.facts.Exchanges;
import dev.contrail.analyzer.meaning.CallCount;
import dev.contrail.analyzer.meaning.CallKinds;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Calls that nobody answers: those whose number asks for an answer, and those of kinds that are answered as a rule, by
 * {@link CallCount}; of a trace from which events were left out, the former only.
 */
final class Unanswered {
    private record Kind(int from, int to, int word) {}

    /** What a section of those is called of which the own threads went on. */
    static final String LEFT = "what was never answered, though its thread went on";

    private final Teller teller;
    private final BitSet rows;
    private final WentOn wentOn;

    /** Those until an instant. */
    Unanswered(Evidence evidence, Teller teller, long until) {
        this.teller = teller;
        this.rows = rows(evidence);
        LongColumn time = evidence.trace().messages().time();
        for (int later : rows.stream().filter(row -> time.get(row) > until).toArray()) {
            rows.clear(later);
        }
        this.wentOn = new WentOn(evidence, rows, until);
    }

    /** Whether it is a call for whose answer its thread waits. */
    boolean isWaiting(int row) {
        return rows.get(row) && wentOn.since(row).isEmpty();
    }

    /** Those for whose answers their threads wait, the oldest first. */
    List<Fact> waiting() {
        return rows.stream()
                .filter(this::isWaiting)
                .mapToObj(row -> teller.unanswered(row, OptionalLong.empty()))
                .toList();
    }

    /** Those whose threads did something else since, the oldest first. */
    List<Fact> left() {
        return rows.stream()
                .filter(row -> wentOn.since(row).isPresent())
                .mapToObj(row -> teller.unanswered(row, wentOn.since(row)))
                .toList();
    }

    private static BitSet rows(Evidence evidence) {
        Messages messages = evidence.trace().messages();
        var kinds = new CallKinds(evidence.trace());
        var unanswered = new BitSet();
        Map<Kind, CallCount> counts = new HashMap<>();
        // A thread's last call comes first from the end.
        for (int row = messages.size() - 1; row >= 0; row--) {
            int from = messages.from().get(row);
            int to = messages.to().get(row);
            if (messages.kind().get(row) != MessageKind.CALL.ordinal()) {
                continue;
            }
            boolean answered = evidence.exchanges().partner(row) != Exchanges.NONE;
            if (!answered && messages.exchange().get(row) != 0) {
                unanswered.set(row);
            } else if (from != to && to != Trace.ABSENT) {
                var kind = new Kind(
                        kinds.family(from),
                        kinds.family(to),
                        kinds.firstWord(messages.label().get(row)));
                counts.computeIfAbsent(kind, any -> new CallCount())
                        .add(row, messages.thread().get(row), answered);
            }
        }
        if (!evidence.trace().isFiltered()) {
            counts.values().forEach(count -> count.addOpenTo(unanswered));
        }
        return unanswered;
    }
}
