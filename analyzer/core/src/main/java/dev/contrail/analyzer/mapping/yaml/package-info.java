/**
 * Mappings as text: files that users write and the presets that come with the program, read, checked and written.
 * A {@link dev.contrail.analyzer.mapping.yaml.Mistake} says in which line of which file something is wrong.
 */
@NullMarked
package dev.contrail.analyzer.mapping.yaml;

import org.jspecify.annotations.NullMarked;
