package dev.contrail.analyzer.cli;

import java.io.PrintWriter;

/** Where a command writes: results, and everything else. */
record PrintStreams(PrintWriter out, PrintWriter err) {}
