/** The commands that talk to running JVMs: ps, level and record. */
@NullMarked
package dev.contrail.analyzer.cli.live;

import org.jspecify.annotations.NullMarked;
