package dev.contrail.analyzer.cli.terminal;

import java.io.PrintWriter;

/** Where a command writes: results, and everything else. */
public record PrintStreams(PrintWriter out, PrintWriter err) {}
