/** The way through the events of a chunk: wanted ones are handed to their sinks, others passed by their size. */
@NullMarked
package dev.contrail.reader.internal.decode;

import org.jspecify.annotations.NullMarked;
