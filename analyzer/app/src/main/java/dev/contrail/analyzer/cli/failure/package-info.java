/** What goes wrong, told in one line with what to do: advice in words, and the exit codes. What is below the command line gives reasons. */
@NullMarked
package dev.contrail.analyzer.cli.failure;

import org.jspecify.annotations.NullMarked;
