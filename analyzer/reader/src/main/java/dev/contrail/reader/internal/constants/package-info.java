/** The constants of a chunk: texts, classes, threads, stacks; where they lie, and the ones that were asked for lately. */
@NullMarked
package dev.contrail.reader.internal.constants;

import org.jspecify.annotations.NullMarked;
