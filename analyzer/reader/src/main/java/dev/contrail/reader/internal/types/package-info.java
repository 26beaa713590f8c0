/** What a chunk says of its own types, and from it how each value lies in its bytes. */
@NullMarked
package dev.contrail.reader.internal.types;

import org.jspecify.annotations.NullMarked;
