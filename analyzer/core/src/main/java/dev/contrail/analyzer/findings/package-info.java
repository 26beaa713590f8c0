/**
 * Looks for bugs in traces, and tells them in words with evidence. Pure: no files, no clocks, no settings.
 *
 * <p>Each detector says in its Javadoc what exactly it finds. All of them rather miss a bug than cry wolf: what they need
 * must be recorded, and what could also be healthy is not told.
 */
@NullMarked
package dev.contrail.analyzer.findings;

import org.jspecify.annotations.NullMarked;
