package dev.contrail.analyzer.cli.diff;

import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.diff.Difference;
import dev.contrail.analyzer.diff.Side;
import dev.contrail.analyzer.findings.Rows;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.model.Finding.Row;
import java.util.Locale;

/** One event of one side: when, who, what, and where it stands. */
final class EventText {
    private EventText() {}

    static String of(Difference difference, boolean inA, Row row) {
        Side side = inA ? difference.a() : difference.b();
        return TerminalText.whole(time(side.since(side.time(row))) + "  "
                + Words.thread(side.trace(), Rows.thread(side.trace(), row)) + "  " + side.text(row)
                + "  [" + (inA ? "A " : "B ") + row.table() + " " + row.row() + "]");
    }

    static String time(long nanos) {
        return String.format(Locale.ROOT, "%+.6f s", nanos / 1e9);
    }
}
