/** The commands that tell in words: summary, findings, explain and map. */
@NullMarked
package dev.contrail.analyzer.cli.words;

import org.jspecify.annotations.NullMarked;
