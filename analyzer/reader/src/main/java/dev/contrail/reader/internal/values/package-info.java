/** Values of events, found in their bytes when they are asked for. */
@NullMarked
package dev.contrail.reader.internal.values;

import org.jspecify.annotations.NullMarked;
