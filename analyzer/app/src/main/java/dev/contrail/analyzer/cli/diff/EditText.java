package dev.contrail.analyzer.cli.diff;

import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.diff.Difference;
import dev.contrail.analyzer.diff.Edit;
import dev.contrail.analyzer.diff.Edit.Kind;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** The messages of two runs side by side, from the first difference on. */
final class EditText {
    private static final int LINES = 30;
    private static final int CONTEXT = 2;

    private final Difference difference;
    private final boolean all;
    private final MoreText more;
    private final List<String> lines = new ArrayList<>();

    private EditText(Difference difference, boolean all) {
        this.difference = difference;
        this.all = all;
        this.more = new MoreText(difference);
    }

    /** Nothing where neither run has a message. */
    static List<String> lines(Difference difference, boolean all) {
        var text = new EditText(difference, all);
        if (!difference.script().edits().isEmpty()) {
            text.counts();
            text.fromFirstDifference();
        }
        return text.lines;
    }

    private void counts() {
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
    }

    private void fromFirstDifference() {
        List<Edit> edits = difference.script().edits();
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
        int row = inA ? edit.rowA() : edit.rowB();
        String took = edit.kind().isSlower()
                ? "  (" + Durations.format(difference.a().took(edit.rowA())) + " in A, "
                        + Durations.format(difference.b().took(edit.rowB())) + " in B)"
                : "";
        return sign + "  " + EventText.of(difference, inA, Row.of(Table.MESSAGES, row)) + took;
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

    @SuppressWarnings("AnnotateFormatMethod") // that annotation is a dependency of its own
    private void line(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }
}
