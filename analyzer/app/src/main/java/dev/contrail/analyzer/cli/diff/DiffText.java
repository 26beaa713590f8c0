package dev.contrail.analyzer.cli.diff;

import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.diff.ActionChange;
import dev.contrail.analyzer.diff.Difference;
import dev.contrail.analyzer.diff.Edit;
import dev.contrail.analyzer.diff.Edit.Kind;
import dev.contrail.analyzer.diff.MeasureChange;
import dev.contrail.analyzer.diff.Side;
import dev.contrail.analyzer.findings.Rows;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;

/** Differences as text for people. */
final class DiffText {
    private static final int LINES = 30;
    private static final int MOST = 10;
    private static final int CONTEXT = 2;

    private final Difference difference;
    private final boolean all;
    private final MoreText more;
    private final StringBuilder text = new StringBuilder();

    private DiffText(Difference difference, boolean all) {
        this.difference = difference;
        this.all = all;
        this.more = new MoreText(difference);
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
        List<Edit> edits = difference.script().edits();
        if (edits.isEmpty()) {
            return;
        }
        line(
                "messages: %,d the same, %,d only in A, %,d only in B, %,d slower in A, %,d slower in B, %,d in another order",
                count(Kind.SAME),
                count(Kind.ONLY_A) + count(Kind.MORE_IN_A),
                count(Kind.ONLY_B) + count(Kind.MORE_IN_B),
                count(Kind.SLOWER_IN_A),
                count(Kind.SLOWER_IN_B),
                count(Kind.MOVED));
        int ofA = difference.a().jvmsStarts();
        int ofB = difference.b().jvmsStarts();
        if (ofA + ofB > 0) {
            line("  not compared: starts of the JVM's own threads, %,d in A and %,d in B", ofA, ofB);
        }
        if (count(Kind.SOMETIMES) > 0) {
            line("  %,d differ from some of the others only, and are not told", count(Kind.SOMETIMES));
        }
        OptionalInt first = difference.first();
        if (first.isPresent()) {
            line(
                    "%s, after %s (= both, A and B only there, < and > slower there, ~ moved)",
                    edits.get(first.getAsInt()).kind().isSlower() ? "what is slower most" : "first difference",
                    Words.count(first.getAsInt(), "message"));
            edits(more.folded(edits), first.getAsInt());
        }
    }

    private long count(Kind kind) {
        return difference.script().count(kind);
    }

    /** From the first difference on; what is the same between two is folded when it is long. */
    private void edits(List<Edit> edits, int first) {
        boolean order = !edits.get(first).kind().matters();
        int most = all ? Integer.MAX_VALUE : LINES;
        int told = 0;
        long earlier = edits.subList(0, first).stream()
                .filter(edit -> isTold(edit, order))
                .count();
        if (earlier > 0 && !all) {
            line(
                    "  …  %,d %s before it only in pace; try: --all",
                    earlier, earlier == 1 ? "reply differs" : "replies differ");
        }
        int next = Math.max(0, (all ? 0 : first) - CONTEXT);
        for (int place = all ? 0 : first; place < edits.size(); place++) {
            if (!isTold(edits.get(place), order)) {
                continue;
            }
            if (told >= most) {
                long left = edits.subList(place, edits.size()).stream()
                        .filter(edit -> isTold(edit, order))
                        .count();
                line("  … %,d more differences; try: --all", left);
                return;
            }
            if (place - next > 2 * CONTEXT) {
                told += same(edits, next, next + CONTEXT);
                line("  …  %,d the same", place - next - 2 * CONTEXT);
                next = place - CONTEXT;
            }
            told += same(edits, next, place);
            line("  %s", edit(edits.get(place)));
            told++;
            next = place + 1;
        }
    }

    private static boolean isTold(Edit edit, boolean order) {
        return edit.kind().matters() || order && edit.kind() == Kind.MOVED;
    }

    private int same(List<Edit> edits, int from, int to) {
        for (int place = from; place < to; place++) {
            line("  %s", edit(edits.get(place)));
        }
        return to - from;
    }

    private String edit(Edit edit) {
        String sign = sign(edit.kind());
        if (MoreText.isMore(edit)) {
            return sign + "  " + TerminalText.whole(more.of(edit));
        }
        boolean inA = edit.rowA() != Edit.NONE;
        Side side = inA ? difference.a() : difference.b();
        int row = inA ? edit.rowA() : edit.rowB();
        String took = edit.kind().isSlower()
                ? "  (" + Durations.format(difference.a().took(edit.rowA())) + " in A, "
                        + Durations.format(difference.b().took(edit.rowB())) + " in B)"
                : "";
        return sign + "  " + event(side, Row.of(Table.MESSAGES, row)) + took;
    }

    private static String sign(Kind kind) {
        return switch (kind) {
            case SAME, SOMETIMES -> "=";
            case ONLY_A, MORE_IN_A -> "A";
            case ONLY_B, MORE_IN_B -> "B";
            case MOVED -> "~";
            case SLOWER_IN_A -> "<";
            case SLOWER_IN_B -> ">";
        };
    }

    /** When, who, what, and where it stands. */
    private String event(Side side, Row row) {
        return TerminalText.whole(time(side.since(side.time(row))) + "  "
                + Words.thread(side.trace(), Rows.thread(side.trace(), row)) + "  " + side.text(row)
                + "  [" + (side == difference.a() ? "A " : "B ") + row.table() + " " + row.row() + "]");
    }

    static String time(long nanos) {
        return String.format(Locale.ROOT, "%+.6f s", nanos / 1e9);
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
                line("     first: %s", event(inA ? difference.a() : difference.b(), first));
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
            line("  %s of %s", TerminalText.whole(change.measure()), TerminalText.whole(change.object()));
            line("     in A: %s", MoveText.of("A", change, difference.a().nanos()));
            line("     in B: %s", MoveText.of("B", change, difference.b().nanos()));
            if (change.apart().isPresent()
                    && change.a().count() > 0
                    && change.b().count() > 0) {
                line(
                        "     apart from %s on; most at %s, %s in A and %s in B%s",
                        time(change.apart().getAsLong()),
                        time(change.widest()),
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
