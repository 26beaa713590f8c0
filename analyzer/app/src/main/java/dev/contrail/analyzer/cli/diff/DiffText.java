package dev.contrail.analyzer.cli.diff;

import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.diff.ActionChange;
import dev.contrail.analyzer.diff.Difference;
import dev.contrail.analyzer.diff.MeasureChange;
import dev.contrail.analyzer.diff.Side;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Differences as text for people. */
final class DiffText {
    private static final int MOST = 10;

    private final Difference difference;
    private final boolean all;
    private final StringBuilder text = new StringBuilder();

    private DiffText(Difference difference, boolean all) {
        this.difference = difference;
        this.all = all;
    }

    static String of(Difference difference, int others, boolean all) {
        var text = new DiffText(difference, all);
        text.side("A", difference.a());
        text.side(others == 1 ? "B" : "B, the most similar of " + others, difference.b());
        text.findings("found only in A", difference.onlyA());
        text.findings("found only in B", difference.onlyB());
        text.otherwise();
        if (difference.isOfActionsFirst()) {
            text.actions();
            text.messages();
        } else {
            text.messages();
            text.actions();
        }
        text.measures();
        if (difference.isEmpty()) {
            text.line("nothing that matters differs");
        }
        return text.text.toString().replace("\n", System.lineSeparator());
    }

    @SuppressWarnings("AnnotateFormatMethod") // that annotation is a dependency of its own
    private void line(String format, Object... values) {
        text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }

    private void side(String which, Side side) {
        int snapshots = side.trace().snapshots().stream()
                .mapToInt(table -> table.size())
                .sum();
        line(
                "%s  %s  %s, %s, %s, %s",
                which,
                TerminalText.of(side.trace().name()),
                Durations.format(side.nanos()),
                Words.count(side.trace().messages().size(), "message"),
                Words.count(side.trace().actions().size(), "action"),
                Words.count(snapshots, "snapshot"));
    }

    private void findings(String heading, List<Finding> findings) {
        if (!findings.isEmpty()) {
            line(heading);
            findings.forEach(finding ->
                    line("  %s, %s: %s", finding.severity(), finding.kind().id(), TerminalText.whole(finding.title())));
        }
    }

    private void otherwise() {
        if (!difference.otherwise().isEmpty()) {
            line("found in both, but not alike");
            difference.otherwise().forEach(both -> {
                line(
                        "  A  %s: %s",
                        both.a().kind().id(), TerminalText.whole(both.a().title()));
                line(
                        "  B  %s: %s",
                        both.b().kind().id(), TerminalText.whole(both.b().title()));
            });
        }
    }

    private void messages() {
        EditText.lines(difference, all).forEach(said -> text.append(said).append('\n'));
    }

    private void actions() {
        List<ActionChange> changes = difference.actions();
        if (!changes.isEmpty()) {
            line("what is done more or less often, longer, or more at once");
            actions(changes);
            left(changes.size());
            NotRecorded.lines(difference).forEach(what -> line("  %s", TerminalText.whole(what)));
        }
        int alike = difference.alike().size();
        if (alike > 0 && all) {
            line("what is done about as often, as long and as many at once in both");
            actions(difference.alike());
        } else if (alike > 0) {
            line(
                    "%s: about as often, as long and as many at once in both; try: --all",
                    changes.isEmpty() ? Words.count(alike, "action") : Words.count(alike, "other action"));
        }
    }

    private void actions(List<ActionChange> actions) {
        actions.stream().limit(all ? Long.MAX_VALUE : MOST).forEach(change -> {
            line(
                    "  %s%s: in A %s; in B %s",
                    TerminalText.whole(Words.quoted(change.action())),
                    change.isOnNothing()
                            ? ""
                            : (change.table() == Table.SNAPSHOTS ? " of " : " on ")
                                    + TerminalText.whole(change.object()),
                    sum(change.a()),
                    sum(change.b()));
            if (change.isOnlyInOne()) {
                boolean inA = change.a().count() > 0;
                Row first = Objects.requireNonNull((inA ? change.a() : change.b()).first());
                line("     first: %s", EventText.of(difference, inA, first));
            }
        });
    }

    private void left(int changes) {
        if (!all && changes > MOST) {
            line("  … %,d more; try: --all", changes - MOST);
        }
    }

    private static String sum(ActionChange.Sum sum) {
        if (sum.count() == 0) {
            return "never";
        }
        return Words.times(sum.count())
                + (sum.nanos() > 0 ? ", " + Durations.format(sum.nanos()) + ", " + sum.most() + " at once" : "");
    }

    private void measures() {
        List<MeasureChange> changes = difference.measures();
        if (changes.isEmpty()) {
            return;
        }
        line("values that move otherwise, from a common start");
        changes.stream().limit(all ? Long.MAX_VALUE : MOST).forEach(change -> {
            line("  %s of %s", TerminalText.whole(change.measure()), TerminalText.whole(change.whose()));
            line("     in A: %s", MoveText.of("A", change, difference.a().nanos()));
            line("     in B: %s", MoveText.of("B", change, difference.b().nanos()));
            if (change.apart().isPresent()
                    && change.a().count() > 0
                    && change.b().count() > 0) {
                line(
                        "     apart from %s on; most at %s, %s in A and %s in B%s",
                        EventText.time(change.apart().getAsLong()),
                        EventText.time(change.widest()),
                        Words.value(change.a().atWidest(), change.unit()),
                        Words.value(change.b().atWidest(), change.unit()),
                        change.ends() ? ends(change) : "");
            }
        });
        left(changes.size());
    }

    private static String ends(MeasureChange change) {
        return "; in the end " + Words.value(change.a().end(), change.unit()) + " in A and "
                + Words.value(change.b().end(), change.unit()) + " in B";
    }
}
