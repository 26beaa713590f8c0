/** Tables as Parquet files, written without Hadoop. */
@NullMarked
package dev.contrail.analyzer.parquet;

import org.jspecify.annotations.NullMarked;
