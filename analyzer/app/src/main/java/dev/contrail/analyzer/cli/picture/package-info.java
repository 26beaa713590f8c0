/** The commands that draw: report, sequence, state and lanes. */
@NullMarked
package dev.contrail.analyzer.cli.picture;

import org.jspecify.annotations.NullMarked;
