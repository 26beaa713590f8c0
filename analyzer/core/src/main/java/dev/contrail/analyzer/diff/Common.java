package dev.contrail.analyzer.diff;

import dev.contrail.analyzer.diff.Edit.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What several differences of one run to others have in common. */
final class Common {
    private final List<Difference> all;

    Common(List<Difference> all) {
        this.all = all;
    }

    /** One of them without what is not in all; actions that differ only there stand among those that are alike. */
    Difference of(Difference one) {
        List<ActionChange> actions = kept(one.actions(), Difference::actions, Common::key);
        var alike = new ArrayList<>(one.actions());
        alike.removeAll(actions);
        alike.addAll(one.alike());
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

    private <T> List<T> kept(List<T> some, Function<Difference, List<T>> of, Function<T, String> key) {
        return some.stream()
                .filter(one -> all.stream()
                        .allMatch(difference ->
                                of.apply(difference).stream().map(key).anyMatch(key.apply(one)::equals)))
                .toList();
    }

    /** The same change only when it goes in the same direction. */
    private static String key(ActionChange change) {
        return change.action() + " " + change.object() + " "
                + Long.signum(change.a().count() - change.b().count()) + " "
                + Long.signum(change.a().nanos() - change.b().nanos());
    }

    private static String key(MeasureChange change) {
        return change.object() + " " + change.measure();
    }

    private Script script(Difference one) {
        BitSet onlyA = rowsOnlyInA();
        Set<String> onlyB = saidOnlyInOthers();
        var edits = new ArrayList<Edit>();
        for (Edit edit : one.script().edits()) {
            boolean always = switch (edit.kind()) {
                case ONLY_A -> onlyA.get(edit.rowA());
                case ONLY_B -> onlyB.contains(one.b().said(edit.rowB()));
                default -> true;
            };
            edits.add(always ? edit : new Edit(Kind.SOMETIMES, edit.rowA(), edit.rowB()));
        }
        return new Script(edits);
    }

    private BitSet rowsOnlyInA() {
        var rows = new BitSet();
        for (int place = 0; place < all.size(); place++) {
            var ofOne = new BitSet();
            all.get(place).script().edits().stream()
                    .filter(edit -> edit.kind() == Kind.ONLY_A)
                    .forEach(edit -> ofOne.set(edit.rowA()));
            if (place == 0) {
                rows.or(ofOne);
            } else {
                rows.and(ofOne);
            }
        }
        return rows;
    }

    private Set<String> saidOnlyInOthers() {
        Set<String> said = new HashSet<>();
        for (int place = 0; place < all.size(); place++) {
            Difference one = all.get(place);
            Set<String> ofOne = new HashSet<>();
            one.script().edits().stream()
                    .filter(edit -> edit.kind() == Kind.ONLY_B)
                    .forEach(edit -> ofOne.add(one.b().said(edit.rowB())));
            if (place == 0) {
                said.addAll(ofOne);
            } else {
                said.retainAll(ofOne);
            }
        }
        return said;
    }
}
