/** Bytes to disk: a file appears whole under its name or not at all. */
@NullMarked
package dev.contrail.analyzer.output;

import org.jspecify.annotations.NullMarked;
