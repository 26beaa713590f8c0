package dev.contrail.analyzer.explain;

import dev.contrail.analyzer.explain.Explanation.Fact;
import dev.contrail.analyzer.explain.Explanation.Section;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Rows;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Deeds;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.JvmsOwn;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What goes on at an instant: who waits for whom, since when, and what happened just before. */
final class Moment {
    /** Of the trace: what is shorter is nothing special. */
    private static final int LEAST_PART = 50;

    private static final int ACTIVE = 8;
    private static final int SILENT = 3;
    private static final int BEFORE = 8;
    private static final int AFTER = 3;
    private static final int FINDINGS = 3;
    private static final int NEXT = 3;

    private final Evidence evidence;
    private final Trace trace;
    private final Teller teller;
    private final Borders borders;
    private final Samples samples;
    private final @Nullable Row[] lastOf;
    private final @Nullable Row[] nextOf;
    private final Picked before;
    private final Picked after;

    Moment(Evidence evidence, Teller teller, Borders borders, Samples samples) {
        this.evidence = evidence;
        this.trace = evidence.trace();
        this.teller = teller;
        this.borders = borders;
        this.samples = samples;
        this.before = teller.last(BEFORE);
        this.after = teller.first(AFTER);
        this.lastOf = new Row[trace.threads().size()];
        this.nextOf = new Row[trace.threads().size()];
    }

    Optional<Explanation> at(long time, List<Finding> findings) {
        if (trace.eventRange().isEmpty() && samples.areNone()) {
            return Optional.empty();
        }
        look(time);
        var waits = new InstantWaits(evidence, teller, borders.within(time));
        var values = new Values(trace, teller);
        var origin = new Origin(evidence, teller);
        List<Silence> silent = silent(waits);
        var sections = new ArrayList<Section>();
        sections.add(teller.section("nothing is recorded then", borders.outside(time), 2));
        sections.add(teller.section("all threads stand still then", new JvmPauses(evidence, teller).at(time), 1));
        sections.add(teller.section("what threads are in then", waits.spans(), ACTIVE));
        sections.add(teller.section("who was seen running then, in samples", samples.at(time), SILENT + 1));
        sections.add(teller.section("who has what they wait for", waits.holders(), SILENT + 1));
        sections.add(teller.section("who waits for an answer then", waits.calls(), SILENT + 1));
        sections.add(teller.section(Unanswered.LEFT, waits.left(), SILENT));
        sections.add(teller.section("nothing happens then", quiet(waits), SILENT));
        sections.add(teller.section("threads of which nothing is told then", facts(silent), SILENT));
        sections.add(teller.section("values then", values.at(time), SILENT + 1));
        sections.add(before.section("just before", teller));
        sections.add(teller.section("where its words come from", origin.of(before.rows()), 2));
        sections.add(after.section("next", teller));
        sections.add(teller.section(
                "what looks like a bug",
                teller.titles(findings.stream()
                        .filter(finding -> finding.evidence().time().contains(time))
                        .toList()),
                FINDINGS));
        var next = new ArrayList<Question>();
        origin.time().ifPresent(said -> next.add(new Question.At(said)));
        next.addAll(waits.next());
        after.first()
                .filter(row -> !waits.isAnyActive() && Words.isTold(trace, Rows.thread(trace, row)))
                .ifPresent(row -> next.add(new Question.OfThread(Words.thread(trace, Rows.thread(trace, row)))));
        silent.stream().limit(1).forEach(one -> next.add(new Question.OfThread(one.name())));
        before.last().flatMap(this::object).ifPresent(next::add);
        return Optional.of(new Explanation(
                teller.at(time), sections, next.stream().distinct().limit(NEXT).toList()));
    }

    private void look(long time) {
        Deeds.tell(trace, deed -> {
            Row[] rows = deed.time <= time ? lastOf : nextOf;
            if (deed.time <= time) {
                before.add(deed.place());
            } else {
                after.add(deed.place());
            }
            if (deed.thread != Trace.ABSENT && (deed.time <= time || rows[deed.thread] == null)) {
                rows[deed.thread] = deed.place();
            }
        });
    }

    /** The time around the instant, when it is long and no thread is in anything; who ends it, and what that did before. */
    private List<Fact> quiet(InstantWaits waits) {
        Row last = before.last().orElse(null);
        Row next = after.first().orElse(null);
        if (last == null || next == null || waits.isAnyActive()) {
            return List.of();
        }
        long from = Rows.time(trace, last);
        long nanos = Rows.time(trace, next) - from;
        int thread = Rows.thread(trace, next);
        if (!isLong(nanos)) {
            return List.of();
        }
        var facts = new ArrayList<Fact>();
        boolean isOfNobody = teller.isOfNobody(next);
        String name = Words.thread(trace, thread);
        String told = "“" + teller.what(next) + "”";
        facts.add(new Fact(
                "for " + Durations.format(nanos) + ", from " + teller.at(from) + " until "
                        + (isOfNobody ? told + " is told" : name + " tells " + told),
                Optional.of(next)));
        Row earlier = thread == Trace.ABSENT || isOfNobody ? null : lastOf[thread];
        if (earlier != null) {
            facts.add(new Fact(
                    "the last of " + name + " before was at " + teller.at(Rows.time(trace, earlier)) + ": “"
                            + teller.what(earlier) + "”",
                    Optional.of(earlier)));
        }
        return facts;
    }

    private boolean isLong(long nanos) {
        return nanos > trace.range().durationNanos() / LEAST_PART;
    }

    private record Silence(String name, long from, Fact fact) {}

    /** Threads that are in no span, between two of their events. */
    private List<Silence> silent(InstantWaits waits) {
        IntPredicate own = JvmsOwn.threads(trace);
        var silent = new ArrayList<Silence>();
        for (int thread = 0; thread < lastOf.length; thread++) {
            Row last = lastOf[thread];
            Row next = nextOf[thread];
            if (last == null
                    || next == null
                    || own.test(thread)
                    || waits.isActive(thread)
                    || !Words.isTold(trace, thread)
                    || !isLong(Rows.time(trace, next) - Rows.time(trace, last))) {
                continue;
            }
            long from = Rows.time(trace, last);
            String name = Words.thread(trace, thread);
            String text = name + " for " + Durations.format(Rows.time(trace, next) - from) + " from " + teller.at(from)
                    + ", after “" + teller.what(last) + "”, until “" + teller.what(next) + "”";
            silent.add(new Silence(name, from, new Fact(text, Optional.of(last))));
        }
        silent.sort(Comparator.comparingLong(Silence::from));
        return silent;
    }

    private static List<Fact> facts(List<Silence> silent) {
        return silent.stream().map(Silence::fact).toList();
    }

    /** Whom an event is about. */
    private Optional<Question> object(Row row) {
        int who = row.table() == Table.MESSAGES
                ? trace.messages().from().get(row.row())
                : row.table() == Table.ACTIONS
                        ? trace.actions().queue().get(row.row())
                        : row.table() == Table.SNAPSHOTS
                                ? trace.snapshots().get(row.part()).subject().get(row.row())
                                : Trace.ABSENT;
        return who == Trace.ABSENT ? Optional.empty() : Optional.of(new Question.OfParticipant(Words.name(trace, who)));
    }
}
