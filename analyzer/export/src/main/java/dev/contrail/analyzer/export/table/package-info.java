/**
 * Recordings as tables: one for each picture, a row for each event, in order of time.
 *
 * <p>{@link TraceTables} makes the rows, a {@link TableFormat} writes them. Rows are numbers: a text is its place in the
 * trace's texts, so it is encoded once however often it occurs.
 */
@NullMarked
package dev.contrail.analyzer.export.table;

import org.jspecify.annotations.NullMarked;
