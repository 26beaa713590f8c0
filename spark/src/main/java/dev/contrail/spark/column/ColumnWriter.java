package dev.contrail.spark.column;

import dev.contrail.reader.event.Event;

/** Puts what one column tells of an event behind the rows that are there. */
@FunctionalInterface
interface ColumnWriter {
    void append(Event event);
}
