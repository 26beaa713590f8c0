/**
 * What the reader leaves to JDK Mission Control's parser: recordings of JDK 7 and 8. Found as a service; without it such
 * chunks are told as lost.
 */
@NullMarked
package dev.contrail.legacy;

import org.jspecify.annotations.NullMarked;
