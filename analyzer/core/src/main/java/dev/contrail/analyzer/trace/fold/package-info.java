/**
 * Fewer spans of very many: short ones that a picture could not show one by one stand together, and nothing is lost of how
 * many there were and how long they took.
 */
@NullMarked
package dev.contrail.analyzer.trace.fold;

import org.jspecify.annotations.NullMarked;
