/**
 * Answers about order: who waited for whom, since when, and what happened just before.
 *
 * <p>A {@link dev.contrail.analyzer.explain.Question} gives an {@link dev.contrail.analyzer.explain.Explanation}: a few facts,
 * each with the row that shows it, and what may be asked next. Pure, and the same each time.
 */
@NullMarked
package dev.contrail.analyzer.explain;

import org.jspecify.annotations.NullMarked;
