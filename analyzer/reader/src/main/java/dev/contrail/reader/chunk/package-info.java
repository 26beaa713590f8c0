/** The parts of a recording that can be read by themselves, and what reads chunks of other formats. */
@NullMarked
package dev.contrail.reader.chunk;

import org.jspecify.annotations.NullMarked;
