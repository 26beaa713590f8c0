/** What numbers are numbers of: time, memory, shares of a whole; and how they are written. */
@NullMarked
package dev.contrail.analyzer.unit;

import org.jspecify.annotations.NullMarked;
