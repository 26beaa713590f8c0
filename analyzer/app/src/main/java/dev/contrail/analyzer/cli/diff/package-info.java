/** What changed between runs, as text and as JSON. */
@NullMarked
package dev.contrail.analyzer.cli.diff;

import org.jspecify.annotations.NullMarked;
