/** Turns traces into diagrams. Pure: no files, no clocks, no charts. */
@NullMarked
package dev.contrail.analyzer.derive;

import org.jspecify.annotations.NullMarked;
