/** Files and folders in: which recordings they hold. Knows where bytes are, and nothing of events. */
@NullMarked
package dev.contrail.analyzer.input;

import org.jspecify.annotations.NullMarked;
