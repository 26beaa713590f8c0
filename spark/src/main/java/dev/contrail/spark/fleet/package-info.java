/** The job {@code contrail-fleet}: findings of many recordings as Parquet, and a page that shows them together. */
@NullMarked
package dev.contrail.spark.fleet;

import org.jspecify.annotations.NullMarked;
