/**
 * What a program holds and gives back, learnt from the recording: which deeds pair up, and who holds what for how long.
 */
@NullMarked
package dev.contrail.analyzer.findings.holds;

import org.jspecify.annotations.NullMarked;
