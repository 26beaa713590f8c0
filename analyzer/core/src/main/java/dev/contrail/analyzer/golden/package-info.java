/**
 * Sequences that are expected, in files: Mermaid's sequence diagrams, read as what must come before what and not as one
 * order of everything. Knows no test framework.
 */
@NullMarked
package dev.contrail.analyzer.golden;

import org.jspecify.annotations.NullMarked;
