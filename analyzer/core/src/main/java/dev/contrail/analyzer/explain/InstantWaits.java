package dev.contrail.analyzer.explain;

import dev.contrail.analyzer.explain.Explanation.Fact;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Rows;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Exchanges;
import dev.contrail.analyzer.findings.facts.LockTimes;
import dev.contrail.analyzer.findings.facts.Spans;
import dev.contrail.analyzer.findings.facts.Verbs.Verb;
import dev.contrail.analyzer.findings.facts.Waits;
import dev.contrail.analyzer.findings.facts.Waits.Wait;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.JvmsOwn;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Messages;
import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who waits for whom at an instant, and since when. */
final class InstantWaits {
    private final Evidence evidence;
    private final Trace trace;
    private final Teller teller;
    private final long time;
    private final Unanswered unanswered;
    /** By thread, the innermost span that it is in; or none. */
    private final int[] spans;

    /** By thread, the wait that the JDK tells; or none. */
    private final int[] overlays;

    private final IntPredicate jvmsOwn;
    /** Threads, those that wait first, then by since when; at last those of the JVM itself, which mostly have nothing to do. */
    private final List<Integer> active = new ArrayList<>();

    InstantWaits(Evidence evidence, Teller teller, long time) {
        this.evidence = evidence;
        this.trace = evidence.trace();
        this.teller = teller;
        this.time = time;
        this.unanswered = new Unanswered(evidence, teller, time);
        this.jvmsOwn = JvmsOwn.threads(trace);
        this.spans = new int[trace.threads().size()];
        this.overlays = new int[spans.length];
        Arrays.fill(spans, Spans.NONE);
        Arrays.fill(overlays, Spans.NONE);
        findSpans();
        findWaits();
        IntStream.range(0, spans.length).filter(this::isActive).forEach(active::add);
        active.sort(Comparator.comparing((Integer thread) -> jvmsOwn.test(thread))
                .thenComparing(thread -> !waits(thread))
                .thenComparingLong(this::since));
    }

    private void findSpans() {
        Actions actions = trace.actions();
        for (int row = 0; row < actions.size() && actions.start().get(row) <= time; row++) {
            int thread = actions.thread().get(row);
            if (thread != Trace.ABSENT
                    && evidence.spans().isSpan(row)
                    && evidence.spans().end(row) > time) {
                spans[thread] = row;
            }
        }
    }

    private void findWaits() {
        Overlays waits = trace.overlays();
        for (int row = 0; row < waits.size() && waits.start().get(row) <= time; row++) {
            if (!waits.isPause(row) && waits.start().get(row) + waits.duration().get(row) > time) {
                overlays[waits.thread().get(row)] = row;
            }
        }
    }

    /** Whether a thread is in a span or waits. */
    boolean isActive(int thread) {
        return spans[thread] != Spans.NONE || overlays[thread] != Spans.NONE;
    }

    /** Whether any thread of the program is in a span or waits. */
    boolean isAnyActive() {
        return active.stream().anyMatch(thread -> !jvmsOwn.test(thread));
    }

    private boolean waits(int thread) {
        return overlays[thread] != Spans.NONE
                || spans[thread] != Spans.NONE
                        && evidence.verbs().is(trace.actions().action().get(spans[thread]), Verb.WAIT);
    }

    private long since(int thread) {
        return spans[thread] != Spans.NONE
                ? trace.actions().start().get(spans[thread])
                : trace.overlays().start().get(overlays[thread]);
    }

    /** What each thread is in. */
    List<Fact> spans() {
        return active.stream().map(this::spanOf).toList();
    }

    private Fact spanOf(int thread) {
        String name = Words.thread(trace, thread);
        int wait = overlays[thread];
        if (spans[thread] == Spans.NONE) {
            return new Fact(name + " has waited " + sinceWhen(wait), Optional.of(Row.of(Table.OVERLAYS, wait)));
        }
        Row span = Row.of(Table.ACTIONS, spans[thread]);
        String text = name + doing(span) + teller.where(span);
        return new Fact(wait == Spans.NONE ? text : text + "; it waits " + sinceWhen(wait), Optional.of(span));
    }

    private String doing(Row span) {
        String what = Words.quoted(Words.action(trace, span.row()));
        long start = trace.actions().start().get(span.row());
        if (teller.isFromDump(span.row())) {
            return " stood in " + what + " " + teller.whenDumped() + ", since " + teller.at(start)
                    + teller.orBefore(start);
        }
        String rest = trace.actions().isOpen(span.row())
                ? "which has not ended"
                : "for " + Durations.format(trace.actions().duration().get(span.row())) + " in all";
        return " has been in " + what + " since " + teller.at(start) + ", " + rest;
    }

    private String sinceWhen(int wait) {
        Row row = Row.of(Table.OVERLAYS, wait);
        return "(" + teller.what(row) + ") since "
                + teller.at(trace.overlays().start().get(wait)) + teller.where(row);
    }

    /** Who has, or works with, the objects that threads wait on. */
    List<Fact> holders() {
        var facts = new ArrayList<>(locks());
        for (int object : waitedOn()) {
            List<Row> takings = new Holders(evidence).of(object, time);
            takings.stream()
                    .limit(teller.most(2))
                    .forEach(row -> facts.add(new Fact(
                            Words.thread(trace, Rows.thread(trace, row)) + " has had one of "
                                    + Words.name(trace, object) + " since "
                                    + teller.at(Rows.time(trace, row)),
                            Optional.of(row))));
            if (takings.isEmpty()) {
                workers(object).stream()
                        .limit(teller.most(2))
                        .forEach(thread -> facts.add(new Fact(
                                Words.thread(trace, thread) + " is busy with " + Words.name(trace, object) + ", in "
                                        + Words.quoted(Words.action(trace, spans[thread])) + " since "
                                        + teller.at(since(thread)),
                                Optional.of(Row.of(Table.ACTIONS, spans[thread])))));
            }
        }
        return facts;
    }

    /** Who has the locks that threads stand in line for. */
    private List<Fact> locks() {
        return held().map(this::lock).toList();
    }

    private Stream<LockTimes.Held> held() {
        Map<String, List<Wait>> byClass = Waits.named("lock", trace, evidence.spans()).stream()
                .collect(Collectors.groupingBy(Wait::what, LinkedHashMap::new, Collectors.toList()));
        return byClass.values().stream()
                .flatMap(line -> LockTimes.of(line).stream())
                .filter(held -> held.start() <= time && time < held.end());
    }

    private Fact lock(LockTimes.Held held) {
        String what = held.told().what().isEmpty()
                ? "the lock"
                : "the lock of " + held.told().what();
        String text = held.holder() + " has " + what + " until "
                + teller.at(held.told().ended()) + ", by who had it last before "
                + Words.thread(trace, held.told().thread()) + " got it";
        return new Fact(text, Optional.of(held.told().row()));
    }

    private List<Integer> waitedOn() {
        return active.stream()
                .filter(this::waits)
                .filter(thread -> spans[thread] != Spans.NONE)
                .map(thread -> trace.actions().queue().get(spans[thread]))
                .filter(object -> object != Trace.ABSENT)
                .distinct()
                .toList();
    }

    /** Threads that are in a span on an object and do not wait. */
    private List<Integer> workers(int object) {
        return active.stream()
                .filter(thread -> !waits(thread) && spans[thread] != Spans.NONE)
                .filter(thread -> trace.actions().queue().get(spans[thread]) == object)
                .toList();
    }

    /** Calls that are answered later, or that ask for an answer that never comes; the oldest first. */
    List<Fact> calls() {
        var facts = new ArrayList<Fact>();
        Messages messages = trace.messages();
        for (int row = 0; row < messages.size() && messages.time().get(row) <= time; row++) {
            if (teller.kind(row) != MessageKind.CALL) {
                continue;
            }
            int reply = evidence.exchanges().partner(row);
            long sent = messages.time().get(row);
            if (reply != Exchanges.NONE && messages.time().get(reply) > time) {
                long until = messages.time().get(reply);
                facts.add(new Fact(
                        teller.what(Row.of(Table.MESSAGES, row)) + ", since " + teller.at(sent) + ", answered "
                                + Words.quoted(trace.text(messages.label().get(reply), "")) + " after "
                                + Durations.format(until - sent),
                        Optional.of(Row.of(Table.MESSAGES, row))));
            } else if (unanswered.isWaiting(row)) {
                facts.add(teller.unanswered(row, OptionalLong.empty()));
            }
        }
        return facts;
    }

    /** Calls that nobody answers, and whose threads went on before. */
    List<Fact> left() {
        return unanswered.left();
    }

    /** Whom to ask about next. */
    List<Question> next() {
        var next = new ArrayList<Question>();
        for (int object : waitedOn()) {
            new Holders(evidence)
                    .of(object, time).stream()
                            .limit(1)
                            .map(row -> Words.thread(trace, Rows.thread(trace, row)))
                            .forEach(thread -> next.add(new Question.OfThread(thread)));
            next.add(new Question.OfParticipant(Words.name(trace, object)));
        }
        held().limit(1).forEach(lock -> next.add(new Question.OfThread(lock.holder())));
        active.stream()
                .filter(thread -> !jvmsOwn.test(thread))
                .limit(1)
                .forEach(thread -> next.add(new Question.OfThread(Words.thread(trace, thread))));
        return next;
    }
}
