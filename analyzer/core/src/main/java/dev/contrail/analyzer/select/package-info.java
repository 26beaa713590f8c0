/** Which part of a trace is wanted: names, times, texts. */
@NullMarked
package dev.contrail.analyzer.select;

import org.jspecify.annotations.NullMarked;
