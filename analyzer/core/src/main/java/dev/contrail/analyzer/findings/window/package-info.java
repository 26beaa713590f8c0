/** Objects that begin more than they finish: full windows, and what piles up. */
@NullMarked
package dev.contrail.analyzer.findings.window;

import org.jspecify.annotations.NullMarked;
