/** Numbers, texts and the beginnings of events, read from bytes through a window. The lowest layer. */
@NullMarked
package dev.contrail.reader.internal.input;

import org.jspecify.annotations.NullMarked;
