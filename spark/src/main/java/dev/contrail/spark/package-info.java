/**
 * Recordings as tables of Apache Spark: {@code spark.read().format("jfr").load("…/*.jfr")}.
 *
 * <p>A recording is split where its chunks are split, which its headers alone tell; a task reads its chunks with {@link
 * dev.contrail.reader.Recording} into columns. {@code input} finds files and chunks through Hadoop's file systems, {@code
 * schema} makes columns of event types, {@code column} fills them, {@code scan} is what Spark asks for.
 */
@NullMarked
package dev.contrail.spark;

import org.jspecify.annotations.NullMarked;
