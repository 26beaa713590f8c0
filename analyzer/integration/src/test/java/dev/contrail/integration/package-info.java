/** Recordings that real libraries make, drawn by the presets that know them. */
@NullMarked
package dev.contrail.integration;

import org.jspecify.annotations.NullMarked;
