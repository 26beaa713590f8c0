package dev.contrail.analyzer.explain;

import dev.contrail.analyzer.explain.Explanation.Fact;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Rows;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Deeds;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What a thread does, most of the time and at last. */
final class ThreadStory {
    private static final int FEW = 4;
    private static final String SEEN = "what it was seen running at, in samples";

    private final Evidence evidence;
    private final Trace trace;
    private final Teller teller;
    private final Samples samples;

    ThreadStory(Evidence evidence, Teller teller, Samples samples) {
        this.evidence = evidence;
        this.trace = evidence.trace();
        this.teller = teller;
        this.samples = samples;
    }

    Optional<Explanation> of(String name, List<Finding> findings) {
        BitSet threads = named(name);
        var first = teller.first(FEW);
        var last = teller.last(FEW);
        var wrong = teller.first(FEW);
        var tally = new Tally(evidence, teller);
        var quiet = new Quiet(trace, teller);
        Deeds.tell(trace, deed -> {
            if (deed.thread == Trace.ABSENT || !threads.get(deed.thread)) {
                return;
            }
            (first.isFull() ? last : first).add(deed.place());
            tally.add(deed);
            quiet.add(deed);
            if (teller.isAlarm(deed)) {
                wrong.add(deed.place());
            }
        });
        if (first.count() == 0) {
            return threads.isEmpty() ? Optional.empty() : Optional.of(idle(threads));
        }
        var sections = List.of(
                teller.section(
                        "what looks like a bug",
                        teller.titles(Finding.flat(findings).stream()
                                .filter(finding -> finding.evidence().threads().stream()
                                        .anyMatch(thread -> thread.displayName().equalsIgnoreCase(name)))
                                .toList()),
                        2),
                teller.section("what it did, by time spent", tally.facts(), FEW + 1),
                teller.section(SEEN, samples.of(threads), 1),
                tally.longest("its longest spans", FEW - 1),
                teller.section("nothing is told of it for", quiet.facts(), FEW),
                wrong.section("what went wrong first", teller),
                first.section("first", teller),
                last.section("last", teller));
        var next = new ArrayList<Question>();
        tally.longestMiddle().ifPresent(time -> next.add(new Question.At(time)));
        tally.mostItem().ifPresent(item -> next.add(new Question.OfParticipant(Words.name(trace, item))));
        quiet.middle().ifPresent(time -> next.add(new Question.At(time)));
        wrong.first().ifPresent(row -> next.add(new Question.At(Rows.time(trace, row))));
        return Optional.of(new Explanation(
                Words.thread(trace, threads.nextSetBit(0)),
                sections,
                next.stream().limit(3).toList()));
    }

    private BitSet named(String name) {
        var threads = new BitSet();
        for (int thread = 0; thread < trace.threads().size(); thread++) {
            if (trace.threads().get(thread).displayName().equalsIgnoreCase(name)) {
                threads.set(thread);
            }
        }
        return threads;
    }

    /** Of threads that are named, and did nothing that is told; they may have waited. */
    private Explanation idle(BitSet threads) {
        var waits = teller.first(FEW);
        for (int row = 0; row < trace.overlays().size(); row++) {
            int thread = trace.overlays().thread().get(row);
            if (thread != Trace.ABSENT && threads.get(thread)) {
                waits.add(Row.of(Table.OVERLAYS, row));
            }
        }
        var nothing = Fact.of("no message, no action and no state of it is told");
        return new Explanation(
                Words.thread(trace, threads.nextSetBit(0)),
                List.of(
                        teller.section("what it did", List.of(nothing), 1),
                        teller.section(SEEN, samples.of(threads), 1),
                        waits.section("its first waits", teller)),
                List.of());
    }
}
