/** Where pictures and texts go: files, standard output, and never a half of one. */
@NullMarked
package dev.contrail.analyzer.cli.output;

import org.jspecify.annotations.NullMarked;
