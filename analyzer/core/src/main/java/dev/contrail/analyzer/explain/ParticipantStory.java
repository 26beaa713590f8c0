package dev.contrail.analyzer.explain;

import dev.contrail.analyzer.explain.Explanation.Fact;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Rows;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Deeds;
import dev.contrail.analyzer.findings.facts.Deeds.Deed;
import dev.contrail.analyzer.findings.facts.Verbs.Verb;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What is done to a participant, and what it is used for. */
final class ParticipantStory {
    private static final int FEW = 4;
    private static final int NEXT = 4;

    private final Evidence evidence;
    private final Trace trace;
    private final Teller teller;

    private final Picked first;
    private final Picked last;
    private final Picked wrong;
    private final Picked lifetime;
    private final Picked notes;
    private final Tally waited;
    private final Tally done;
    private final Quiet quiet;

    ParticipantStory(Evidence evidence, Teller teller) {
        this.evidence = evidence;
        this.trace = evidence.trace();
        this.teller = teller;
        this.first = teller.first(FEW);
        this.last = teller.last(FEW);
        this.wrong = teller.first(FEW);
        this.lifetime = teller.last(FEW - 1);
        this.notes = teller.first(FEW);
        this.waited = new Tally(evidence, teller);
        this.done = new Tally(evidence, teller);
        this.quiet = new Quiet(trace, teller);
    }

    Optional<Explanation> of(String name, List<Finding> findings) {
        BitSet who = named(name);
        Deeds.tell(trace, deed -> {
            if (is(who, deed.object) || is(who, deed.item)) {
                note(who, deed);
            }
        });
        if (first.count() == 0) {
            return Optional.empty();
        }
        long end = trace.eventRange().orElse(trace.range()).endNanos();
        var sections = List.of(
                teller.section(
                        "what looks like a bug",
                        Finding.flat(findings).stream()
                                .filter(finding -> finding.evidence().participants().stream()
                                        .anyMatch(other -> isNamed(other, name)))
                                .map(teller::finding)
                                .toList(),
                        2),
                lifetime.section("its lifetime", teller),
                notes.section("what it noted for itself", teller),
                teller.section("its values at last", new Values(trace, teller).at(end, who::get), 2),
                waited.longest("who waited for it, the longest first", FEW - 1),
                teller.section("who has something of it at last", held(who, end), FEW - 1),
                teller.section("nothing is done with it for", quiet.facts(), FEW),
                wrong.section("what went wrong with it first", teller),
                teller.section("what was done with it, by time spent", done.facts(), FEW),
                first.section("first", teller),
                last.section("last", teller));
        return Optional.of(new Explanation(shown(who), sections, next(who)));
    }

    private List<Question> next(BitSet who) {
        var next = new ArrayList<Question>();
        wrong.rows().stream().limit(2).forEach(row -> next.add(new Question.At(Rows.time(trace, row))));
        quiet.middle().ifPresent(time -> next.add(new Question.At(time)));
        notes.first().ifPresent(row -> next.add(new Question.At(Rows.time(trace, row))));
        waited.longestMiddle().ifPresent(time -> next.add(new Question.At(time)));
        done.longestMiddle().ifPresent(time -> next.add(new Question.At(time)));
        done.mostItem()
                .filter(item -> !who.get(item))
                .ifPresent(item -> next.add(new Question.OfParticipant(Words.name(trace, item))));
        last.last().ifPresent(row -> next.add(new Question.At(Rows.time(trace, row))));
        return next.stream().distinct().limit(NEXT).toList();
    }

    private List<Fact> held(BitSet who, long end) {
        var holders = new Holders(evidence);
        return who.stream()
                .boxed()
                .flatMap(object -> holders.of(object, end).stream())
                .map(row -> teller.fact(row, ", and not given back"))
                .toList();
    }

    private void note(BitSet who, Deed deed) {
        quiet.add(deed);
        (first.isFull() ? last : first).add(deed.place());
        if (deed.message != null && is(who, deed.object)) {
            switch (deed.message) {
                case CREATE, CLOSE -> lifetime.add(deed.place());
                case CALL -> {
                    if (deed.item == deed.object) {
                        notes.add(deed.place());
                    }
                }
                case REPLY -> {}
            }
        }
        if (teller.isAlarm(deed)) {
            wrong.add(deed.place());
        }
        (evidence.verbs().is(deed.verb, Verb.WAIT) ? waited : done).add(deed);
    }

    private static boolean is(BitSet who, int participant) {
        return participant != Trace.ABSENT && who.get(participant);
    }

    private BitSet named(String name) {
        var who = new BitSet();
        for (int participant = 0; participant < trace.participants().size(); participant++) {
            if (isNamed(trace.participants().get(participant), name)) {
                who.set(participant);
            }
        }
        return who;
    }

    private static boolean isNamed(Participant participant, String name) {
        return participant.displayName().equalsIgnoreCase(name)
                || participant.name().equalsIgnoreCase(name)
                || participant.fullName().equalsIgnoreCase(name);
    }

    private String shown(BitSet who) {
        int some = who.nextSetBit(0);
        if (who.cardinality() == 1) {
            return Words.name(trace, some);
        }
        long numbered = who.stream()
                .filter(one -> trace.participants().get(one).number() > 0)
                .count();
        String name = trace.participants().get(some).name();
        return numbered > 1 ? "all " + numbered + " of " + name : name;
    }
}
