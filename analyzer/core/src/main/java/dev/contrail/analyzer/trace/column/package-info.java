/**
 * Columns of numbers, packed page by page, and the order that brings rows of many threads into order of time.
 */
@NullMarked
package dev.contrail.analyzer.trace.column;

import org.jspecify.annotations.NullMarked;
