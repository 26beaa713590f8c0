/** Where the bytes of a recording come from. A file, an array and a source that counts are here; write your own for others. */
@NullMarked
package dev.contrail.reader.bytes;

import org.jspecify.annotations.NullMarked;
