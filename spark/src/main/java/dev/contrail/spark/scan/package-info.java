/** What Spark asks of a table of recordings: plans that read only what a query needs, and the tasks that read it. */
@NullMarked
package dev.contrail.spark.scan;

import org.jspecify.annotations.NullMarked;
