/** The command {@code export}. */
@NullMarked
package dev.contrail.analyzer.cli.export;

import org.jspecify.annotations.NullMarked;
