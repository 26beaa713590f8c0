/** What a command is given and what it writes to: streams, tables, the bar while reading, texts that a terminal can bear. */
@NullMarked
package dev.contrail.analyzer.cli.terminal;

import org.jspecify.annotations.NullMarked;
