/** Where chunks begin and end, which of them are one, and the time they tell. No header is trusted further than checked. */
@NullMarked
package dev.contrail.reader.internal.framing;

import org.jspecify.annotations.NullMarked;
