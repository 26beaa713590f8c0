/**
 * What several detectors want to know of a trace: which spans lie in which, who took up what others left, what answers
 * what, what pairs up. Pure, and each in one pass over a table.
 */
@NullMarked
package dev.contrail.analyzer.findings.facts;

import org.jspecify.annotations.NullMarked;
