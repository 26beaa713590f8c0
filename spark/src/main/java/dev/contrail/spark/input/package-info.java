/** Recordings in Hadoop's file systems: files, the chunks in them, and the pieces of work that they are split into. */
@NullMarked
package dev.contrail.spark.input;

import org.jspecify.annotations.NullMarked;
