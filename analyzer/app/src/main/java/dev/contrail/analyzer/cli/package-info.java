/** The command line: wires the other packages, and is the only user of the standard streams. */
@NullMarked
package dev.contrail.analyzer.cli;

import org.jspecify.annotations.NullMarked;
