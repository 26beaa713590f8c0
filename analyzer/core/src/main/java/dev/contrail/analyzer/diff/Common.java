package dev.contrail.analyzer.diff;

import dev.contrail.analyzer.diff.Edit.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What several differences of one run to others have in common. */
final class Common {
    private final List<Difference> all;

    Common(List<Difference> all) {
        this.all = all;
    }

    /** One of them without what is not in all; actions that differ only there stand among those that are alike. */
    Difference of(Difference one) {
        List<ActionChange> actions = actions(one);
        var alike = new ArrayList<>(one.actions());
        alike.addAll(one.alike());
        alike.removeAll(actions);
        return new Difference(
                one.a(),
                one.b(),
                script(one),
                actions,
                alike,
                kept(one.measures(), Difference::measures, Common::key),
                kept(one.onlyA(), Difference::onlyA, Difference::about),
                kept(one.onlyB(), Difference::onlyB, Difference::about),
                one.otherwise());
    }

    /** What only one run does, then what all others do equally often and this one does not, then the rest. */
    private List<ActionChange> actions(Difference one) {
        List<ActionChange> counted = counted(one);
        var actions = new LinkedHashSet<ActionChange>();
        List<ActionChange> kept = kept(one.actions(), Difference::actions, Common::key);
        kept.stream().filter(ActionChange::isOnlyInOne).forEach(actions::add);
        actions.addAll(counted);
        actions.addAll(kept);
        return List.copyOf(actions);
    }

    /* How often the JVM waits is by chance, and seldom all the same. */
    private List<ActionChange> counted(Difference one) {
        List<Map<List<Object>, Long>> counts = all.stream().map(Common::counts).toList();
        return Stream.concat(one.actions().stream(), one.alike().stream())
                .filter(change -> change.isCountedOtherwise() && !change.isOnNothing())
                .filter(change -> counts.stream()
                        .allMatch(others -> others.getOrDefault(name(change), 0L)
                                == change.b().count()))
                .toList();
    }

    /** How often each action is done by the other. */
    private static Map<List<Object>, Long> counts(Difference one) {
        return Stream.concat(one.actions().stream(), one.alike().stream())
                .collect(Collectors.toMap(Common::name, change -> change.b().count()));
    }

    private static List<Object> name(ActionChange change) {
        return List.of(change.table(), change.action(), change.object());
    }

    private <T> List<T> kept(List<T> some, Function<Difference, List<T>> of, Function<T, String> key) {
        return some.stream()
                .filter(one -> all.stream()
                        .allMatch(difference ->
                                of.apply(difference).stream().map(key).anyMatch(key.apply(one)::equals)))
                .toList();
    }

    /** The same change only when it goes in the same direction. */
    private static String key(ActionChange change) {
        return name(change) + " "
                + Long.signum(change.a().count() - change.b().count()) + " "
                + Long.signum(change.a().nanos() - change.b().nanos());
    }

    private static String key(MeasureChange change) {
        return change.object() + " " + change.measure();
    }

    /* Of messages that say the same, any may be the one too many: how many are counts, not which. */
    private Script script(Difference one) {
        Map<String, Integer> onlyA = leastSaid(Kind::isOnlyInA);
        Map<String, Integer> onlyB = leastSaid(Kind::isOnlyInB);
        BitSet inAll = rowsOnlyInA();
        var always = new HashSet<Edit>();
        List<Edit> edits = one.script().edits();
        for (boolean sure : List.of(true, false)) {
            for (Edit edit : edits) {
                if (edit.kind().isOnlyInA()
                        && inAll.get(edit.rowA()) == sure
                        && takes(onlyA, one.a().said(edit.rowA()))) {
                    always.add(edit);
                }
            }
        }
        for (Edit edit : edits) {
            if (edit.kind().isOnlyInB() && takes(onlyB, one.b().said(edit.rowB()))) {
                always.add(edit);
            }
        }
        return new Script(edits.stream()
                .map(edit -> isOnly(edit) && !always.contains(edit)
                        ? new Edit(Kind.SOMETIMES, edit.rowA(), edit.rowB())
                        : edit)
                .toList());
    }

    private static boolean isOnly(Edit edit) {
        return edit.kind().isOnlyInA() || edit.kind().isOnlyInB();
    }

    private static boolean takes(Map<String, Integer> left, String said) {
        return left.merge(said, -1, Integer::sum) >= 0;
    }

    private BitSet rowsOnlyInA() {
        var rows = new BitSet();
        for (int place = 0; place < all.size(); place++) {
            var ofOne = new BitSet();
            all.get(place).script().edits().stream()
                    .filter(edit -> edit.kind().isOnlyInA())
                    .forEach(edit -> ofOne.set(edit.rowA()));
            if (place == 0) {
                rows.or(ofOne);
            } else {
                rows.and(ofOne);
            }
        }
        return rows;
    }

    /** How often each is said in one run only, the least of all differences. */
    private Map<String, Integer> leastSaid(Predicate<Kind> kind) {
        var least = new HashMap<String, Integer>();
        for (int place = 0; place < all.size(); place++) {
            Map<String, Integer> said = said(all.get(place), kind);
            if (place == 0) {
                least.putAll(said);
            } else {
                least.replaceAll((what, times) -> Math.min(times, said.getOrDefault(what, 0)));
            }
        }
        return least;
    }

    private static Map<String, Integer> said(Difference one, Predicate<Kind> kind) {
        var said = new HashMap<String, Integer>();
        for (Edit edit : one.script().edits()) {
            if (kind.test(edit.kind())) {
                String what = edit.rowA() != Edit.NONE
                        ? one.a().said(edit.rowA())
                        : one.b().said(edit.rowB());
                said.merge(what, 1, Integer::sum);
            }
        }
        return said;
    }
}
