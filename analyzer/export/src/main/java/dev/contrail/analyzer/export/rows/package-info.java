/**
 * The events of recordings as rows of numbers, in order of time, whatever their number: what memory has no room for waits
 * in a temporary file.
 */
@NullMarked
package dev.contrail.analyzer.export.rows;

import org.jspecify.annotations.NullMarked;
