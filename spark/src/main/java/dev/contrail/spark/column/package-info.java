/** Values of events into Spark's columns, a batch of rows at a time. */
@NullMarked
package dev.contrail.spark.column;

import org.jspecify.annotations.NullMarked;
