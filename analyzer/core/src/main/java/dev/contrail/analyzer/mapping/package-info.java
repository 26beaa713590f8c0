/**
 * Which event type is drawn in which picture, and what each of its fields means there.
 *
 * <p>A mapping is found, in this order: in the user's mapping file, in the annotations that the recording itself
 * carries.
 */
@NullMarked
package dev.contrail.analyzer.mapping;

import org.jspecify.annotations.NullMarked;
