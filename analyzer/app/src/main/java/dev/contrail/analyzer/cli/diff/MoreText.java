package dev.contrail.analyzer.cli.diff;

import dev.contrail.analyzer.diff.Difference;
import dev.contrail.analyzer.diff.Edit;
import dev.contrail.analyzer.diff.Edit.Kind;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.meaning.Unnumbered;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Messages that one run has more of, of which it is not known which ones: told once, with how many they are. */
final class MoreText {
    private record Said(Kind kind, String text) {}

    private final Difference difference;
    private final Map<Said, Integer> counts = new HashMap<>();

    MoreText(Difference difference) {
        this.difference = difference;
        difference.script().edits().stream()
                .filter(MoreText::isMore)
                .forEach(edit -> counts.merge(said(edit), 1, Integer::sum));
    }

    static boolean isMore(Edit edit) {
        return edit.kind() == Kind.MORE_IN_A || edit.kind() == Kind.MORE_IN_B;
    }

    /** The edits with the first of each that stands for the others. */
    List<Edit> folded(List<Edit> edits) {
        var told = new HashSet<Said>();
        return edits.stream()
                .filter(edit -> !isMore(edit) || told.add(said(edit)))
                .toList();
    }

    /** Such as {@code 5 more “store → disk: write img-…”, which ones is not known}. */
    String of(Edit edit) {
        Said said = said(edit);
        int count = counts.getOrDefault(said, 0);
        return String.format(
                Locale.ROOT,
                "%,d more %s, which %s is not known",
                count,
                Words.quoted(said.text),
                count == 1 ? "one" : "ones");
    }

    private Said said(Edit edit) {
        boolean inA = edit.rowA() != Edit.NONE;
        var row = Row.of(Table.MESSAGES, inA ? edit.rowA() : edit.rowB());
        return new Said(edit.kind(), Unnumbered.of((inA ? difference.a() : difference.b()).text(row)));
    }
}
