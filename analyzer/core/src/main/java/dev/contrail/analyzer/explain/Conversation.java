package dev.contrail.analyzer.explain;

import dev.contrail.analyzer.explain.Explanation.Fact;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Deeds;
import dev.contrail.analyzer.findings.facts.Exchanges;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What becomes of one exchange: its messages, what its threads did meanwhile, and where the time went. */
final class Conversation {
    private static final int MESSAGES = 6;
    private static final int MEANWHILE = 12;
    private static final int LONGEST = 3;

    private final Evidence evidence;
    private final Trace trace;
    private final Teller teller;

    Conversation(Evidence evidence, Teller teller) {
        this.evidence = evidence;
        this.trace = evidence.trace();
        this.teller = teller;
    }

    Optional<Explanation> of(long number) {
        Messages messages = trace.messages();
        var own = teller.first(MESSAGES);
        var threads = new BitSet();
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        for (int row = 0; row < messages.size(); row++) {
            if (messages.exchange().get(row) == number) {
                own.add(Row.of(Table.MESSAGES, row));
                from = Math.min(from, messages.time().get(row));
                to = Math.max(to, messages.time().get(row));
                if (messages.thread().get(row) != Trace.ABSENT) {
                    threads.set(messages.thread().get(row));
                }
            }
        }
        return own.count() == 0 ? Optional.empty() : Optional.of(told(number, own, threads, from, to));
    }

    private Explanation told(long number, Picked own, BitSet threads, long from, long to) {
        var meanwhile = teller.first(MEANWHILE);
        Deeds.tell(trace, deed -> {
            boolean other = deed.message == null || trace.messages().exchange().get(deed.row) != number;
            if (other
                    && deed.time >= from
                    && deed.time <= to
                    && deed.thread != Trace.ABSENT
                    && threads.get(deed.thread)) {
                meanwhile.add(deed.place());
            }
        });
        List<Stretch> longest = longest(number, threads, from, to);
        var sections = List.of(
                own.section("its messages", teller),
                teller.section(
                        "where its " + Durations.format(to - from) + " went, the longest first",
                        longest.stream().map(Stretch::fact).toList(),
                        LONGEST),
                meanwhile.section("what its threads did meanwhile", teller));
        var next = new ArrayList<Question>();
        longest.stream().limit(1).forEach(stretch -> next.add(new Question.At(stretch.from() + stretch.nanos() / 2)));
        own.last().ifPresent(row -> {
            int who = trace.messages().from().get(row.row());
            next.add(new Question.At(trace.messages().time().get(row.row())));
            if (who != Trace.ABSENT) {
                next.add(new Question.OfParticipant(Words.name(trace, who)));
            }
        });
        return new Explanation("exchange " + number, sections, next);
    }

    private record Stretch(long from, long nanos, Fact fact) {}

    /** Spans without spans inside, and calls, that lie within it. */
    private List<Stretch> longest(long number, BitSet threads, long from, long to) {
        var all = new ArrayList<Stretch>();
        Actions actions = trace.actions();
        for (int row = 0; row < actions.size() && actions.start().get(row) <= to; row++) {
            int thread = actions.thread().get(row);
            boolean inside =
                    actions.start().get(row) >= from && evidence.spans().end(row) <= to;
            if (inside
                    && thread != Trace.ABSENT
                    && threads.get(thread)
                    && evidence.spans().isSpan(row)
                    && !evidence.spans().holds(row, other -> true)) {
                all.add(stretch(actions.start().get(row), actions.duration().get(row), Row.of(Table.ACTIONS, row)));
            }
        }
        Messages messages = trace.messages();
        for (int row = 0; row < messages.size() && messages.time().get(row) <= to; row++) {
            int call =
                    teller.kind(row) == MessageKind.REPLY ? evidence.exchanges().partner(row) : Exchanges.NONE;
            boolean inside = call != Exchanges.NONE && messages.time().get(call) >= from;
            int thread = inside ? messages.thread().get(call) : Trace.ABSENT;
            if (inside
                    && thread != Trace.ABSENT
                    && threads.get(thread)
                    && messages.exchange().get(row) != number) {
                long sent = messages.time().get(call);
                all.add(stretch(sent, messages.time().get(row) - sent, Row.of(Table.MESSAGES, row)));
            }
        }
        all.sort(Comparator.comparingLong(Stretch::nanos).reversed().thenComparingLong(Stretch::from));
        return all;
    }

    private Stretch stretch(long from, long nanos, Row row) {
        return new Stretch(from, nanos, teller.fact(row));
    }
}
