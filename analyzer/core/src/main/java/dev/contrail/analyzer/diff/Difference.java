package dev.contrail.analyzer.diff;

import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Participant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What changed from one run to another.
 *
 * @param a one run
 * @param b the other
 * @param script the way from the messages of A to those of B
 * @param actions what is done much more often, longer or more at once in one of them, the most telling first
 * @param alike what is done about as often, as long and as many at once in both
 * @param measures measures that move otherwise
 * @param onlyA what is found in A and not in B, the worst first, each with its symptoms
 * @param onlyB what is found in B and not in A
 * @param otherwise what is found in both, but with other numbers or names
 */
public record Difference(
        Side a,
        Side b,
        Script script,
        List<ActionChange> actions,
        List<ActionChange> alike,
        List<MeasureChange> measures,
        List<Finding> onlyA,
        List<Finding> onlyB,
        List<Otherwise> otherwise) {
    public Difference {
        actions = List.copyOf(actions);
        alike = List.copyOf(alike);
        measures = List.copyOf(measures);
        onlyA = List.copyOf(onlyA);
        onlyB = List.copyOf(onlyB);
        otherwise = List.copyOf(otherwise);
    }

    /** Two findings of one kind about the same types, one in each run, which are not told alike. */
    public record Otherwise(Finding a, Finding b) {}

    /** Compares two runs; takes time in proportion to their events. */
    public static Difference of(Side a, Side b) {
        ActionChange.All actions = ActionChange.of(a, b);
        return new Difference(
                a,
                b,
                Script.of(a, b),
                actions.much(),
                actions.alike(),
                MeasureChange.of(a, b),
                only(a.findings(), b.findings()),
                only(b.findings(), a.findings()),
                otherwise(a.findings(), b.findings()));
    }

    /**
     * What only one run does: compared with the most similar of several others, without what differs from another of them
     * in another way.
     *
     * @param bad the run, which is A
     * @param good at least one
     */
    public static Difference of(Side bad, List<Side> good) {
        List<Difference> all = good.stream().map(other -> of(bad, other)).toList();
        Difference nearest = all.stream()
                .min(Comparator.comparingLong(Difference::size))
                .orElseThrow(() -> new IllegalArgumentException("nothing to compare with"));
        return all.size() == 1 ? nearest : new Common(all).of(nearest);
    }

    private long size() {
        return script.edits().stream().filter(edit -> edit.kind().matters()).count() + actions.size() + measures.size();
    }

    /** Whether nothing that matters is different. */
    public boolean isEmpty() {
        return script.edits().stream().noneMatch(edit -> edit.kind().matters())
                && actions.isEmpty()
                && measures.isEmpty()
                && onlyA.isEmpty()
                && onlyB.isEmpty();
    }

    /**
     * Where to begin among the messages: where the script does, but of replies that are slower with the one that took longest more;
     * empty when all is the same.
     */
    public OptionalInt first() {
        OptionalInt first = script.first();
        if (first.isEmpty() || longer(script.edits().get(first.getAsInt())) == 0) {
            return first;
        }
        return IntStream.range(0, script.edits().size())
                .boxed()
                .max(Comparator.comparingLong(
                                (Integer place) -> longer(script.edits().get(place)))
                        .thenComparing(Comparator.reverseOrder()))
                .map(OptionalInt::of)
                .orElse(first);
    }

    /** Whether messages differ in pace alone, and what actions took differs by more than that: those are told first. */
    public boolean isOfActionsFirst() {
        OptionalInt first = script.first();
        boolean onlyPace = first.isEmpty() || !isOnlyInOne(script.edits().get(first.getAsInt()));
        long longer = script.edits().stream().mapToLong(this::longer).sum();
        return onlyPace && actions.stream().anyMatch(action -> action.longer() > longer);
    }

    private static boolean isOnlyInOne(Edit edit) {
        return edit.kind().isOnlyInA() || edit.kind().isOnlyInB();
    }

    /** How much longer a reply took in one run, where it is slower; 0 of all else. */
    private long longer(Edit edit) {
        return edit.kind().isSlower() ? Math.abs(a.took(edit.rowA()) - b.took(edit.rowB())) : 0;
    }

    /** Findings of which the other run has none of the same kind about the same types. */
    private static List<Finding> only(List<Finding> some, List<Finding> others) {
        Set<String> known = new HashSet<>();
        Finding.flat(others).forEach(finding -> known.add(about(finding)));
        var only = new ArrayList<Finding>();
        for (Finding finding : some) {
            if (!known.contains(about(finding))) {
                only.add(finding);
            }
        }
        return only;
    }

    private static List<Otherwise> otherwise(List<Finding> some, List<Finding> others) {
        Map<String, Finding> byKind = new HashMap<>();
        others.forEach(finding -> byKind.putIfAbsent(about(finding), finding));
        var otherwise = new ArrayList<Otherwise>();
        for (Finding finding : some) {
            Finding other = byKind.remove(about(finding));
            if (other != null && !other.title().equals(finding.title())) {
                otherwise.add(new Otherwise(finding, other));
            }
        }
        return otherwise;
    }

    static String about(Finding finding) {
        var types = new TreeSet<String>();
        finding.evidence().participants().stream()
                .limit(1)
                .map(Participant::name)
                .map(Roles::of)
                .forEach(types::add);
        return finding.kind().id() + " " + types;
    }
}
