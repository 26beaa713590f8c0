/**
 * Sequence diagrams as text that other tools draw: Mermaid, PlantUML, seqdiag.
 *
 * <p>Names and labels come from a recording and may be anything. A {@code Dialect} writes each so that its tool shows
 * that very text: no name ends a block, starts a directive, calls a function, or is cut. What each tool does with which
 * characters was found by running it; the tests run them again.
 */
@NullMarked
package dev.contrail.analyzer.export.text;

import org.jspecify.annotations.NullMarked;
