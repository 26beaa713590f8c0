/**
 * The command line: wires the other packages, and is the only user of the standard streams. Here is what starts it and
 * lists the commands; the commands are in packages by what they give ({@code picture}, {@code words}, {@code export},
 * {@code live}, {@code doctor}), on what they share: {@code input}, {@code output}, {@code terminal}, {@code failure}.
 */
@NullMarked
package dev.contrail.analyzer.cli;

import org.jspecify.annotations.NullMarked;
