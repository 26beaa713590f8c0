/** The options that say which recordings are read, what of them, and what they may ask for; and the reading. */
@NullMarked
package dev.contrail.analyzer.cli.input;

import org.jspecify.annotations.NullMarked;
