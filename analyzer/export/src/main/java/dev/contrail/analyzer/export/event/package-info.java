/** A table of all events of one type, with every field: columns from what chunks declare, rows straight from the reader. */
@NullMarked
package dev.contrail.analyzer.export.event;

import org.jspecify.annotations.NullMarked;
