package dev.contrail.analyzer.cli.terminal;

import java.io.PrintWriter;
import java.io.Writer;

/**
 * Where a command writes: results, and everything else.
 *
 * @param quiet whether nothing beside results and errors is wanted: no notes, no progress
 */
public record PrintStreams(PrintWriter out, PrintWriter err, boolean quiet) {
    /** With notes and progress. */
    public PrintStreams(PrintWriter out, PrintWriter err) {
        this(out, err, false);
    }

    /** For what is good to know and neither a result nor an error, such as what was assumed. */
    public PrintWriter notes() {
        return quiet ? new PrintWriter(Writer.nullWriter()) : err;
    }

    /** How far reading has come, for those who want to know. */
    public ReadingBar reading(long bytes) {
        return ReadingBar.over(bytes, !quiet);
    }
}
