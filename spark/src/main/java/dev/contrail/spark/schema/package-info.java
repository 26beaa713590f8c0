/** The columns that event types have: their names and Spark's types for what a recording declares. */
@NullMarked
package dev.contrail.spark.schema;

import org.jspecify.annotations.NullMarked;
