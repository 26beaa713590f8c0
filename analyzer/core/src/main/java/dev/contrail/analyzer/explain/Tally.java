package dev.contrail.analyzer.explain;

import dev.contrail.analyzer.explain.Explanation.Fact;
import dev.contrail.analyzer.explain.Explanation.Section;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Rows;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Deeds.Deed;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Counts what is done, and with what most often. */
final class Tally {
    private static final int LONGEST = 8;

    private static final class Sum {
        private final String verb;
        private final Row first;
        private final boolean isFromDump;
        private long count;
        private long nanos;

        Sum(String verb, Row first, boolean isFromDump) {
            this.verb = verb;
            this.first = first;
            this.isFromDump = isFromDump;
        }
    }

    private final Evidence evidence;
    private final Trace trace;
    private final Teller teller;
    private final Map<String, Sum> sums = new LinkedHashMap<>();
    private final Map<Integer, Integer> items = new HashMap<>();
    private final List<Integer> longest = new ArrayList<>();
    private final int kept;
    private long spans;

    Tally(Evidence evidence, Teller teller) {
        this.evidence = evidence;
        this.trace = evidence.trace();
        this.teller = teller;
        this.kept = teller.most(LONGEST);
    }

    void add(Deed deed) {
        String verb = trace.text(deed.verb, "");
        boolean isFromDump = deed.table == Table.ACTIONS && teller.isFromDump(deed.row);
        String key = deed.table == Table.ACTIONS && !isFromDump ? verb : deed.table + " " + verb;
        Sum sum = sums.computeIfAbsent(key, any -> new Sum(verb, deed.place(), isFromDump));
        sum.count++;
        if (deed.table == Table.ACTIONS) {
            sum.nanos += trace.actions().duration().get(deed.row);
            if (deed.item != Trace.ABSENT) {
                items.merge(deed.item, 1, Integer::sum);
            }
            addSpan(deed.row);
        }
    }

    /** Keeps the longest few, without what lies in them. */
    private void addSpan(int row) {
        if (evidence.spans().isSpan(row)) {
            spans++;
            longest.add(row);
            if (longest.size() / 2 > kept) {
                sortLongest();
                longest.subList(kept, longest.size()).clear();
            }
        }
    }

    private void sortLongest() {
        longest.sort(Comparator.comparingLong(
                        (Integer row) -> trace.actions().duration().get(row))
                .reversed()
                .thenComparing(row -> row));
    }

    /** Each, by the time that it took, and then by how often. */
    List<Fact> facts() {
        return sums.values().stream()
                .sorted(Comparator.comparingLong((Sum sum) -> sum.nanos)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingLong((Sum sum) -> sum.count).reversed()))
                .map(sum -> new Fact(words(sum), Optional.of(sum.first)))
                .toList();
    }

    private String words(Sum sum) {
        boolean isNumber = sum.verb.isBlank() && sum.first.table() == Table.SNAPSHOTS;
        String what = (isNumber ? "told" : Words.quoted(sum.verb)) + " " + Words.times(sum.count);
        String first = teller.at(Rows.time(trace, sum.first));
        if (sum.isFromDump) {
            String together = sum.count > 1 ? " together" : "";
            return what + " " + teller.whenDumped() + ", since " + first + teller.orBefore(Rows.time(trace, sum.first))
                    + ": " + Durations.format(sum.nanos) + together + " at the most";
        }
        return what + (sum.nanos > 0 ? ", " + Durations.format(sum.nanos) + " together" : "") + ", first at " + first;
    }

    /** The longest spans. */
    Section longest(String title, int usual) {
        sortLongest();
        List<Fact> facts = longest.stream()
                .limit(teller.most(usual))
                .map(row -> teller.fact(Row.of(Table.ACTIONS, row)))
                .toList();
        return new Section(title, facts, spans - facts.size(), Explanation.End.LAST);
    }

    /** The middle of the longest span. */
    OptionalLong longestMiddle() {
        sortLongest();
        return longest.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(trace.actions().start().get(longest.get(0))
                        + trace.actions().duration().get(longest.get(0)) / 2);
    }

    /** What something was done with most often; empty when nothing was done with anything twice. */
    Optional<Integer> mostItem() {
        return items.entrySet().stream()
                .filter(item -> item.getValue() > 1)
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }
}
