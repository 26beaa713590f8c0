/**
 * What recordings ask of a JVM: its event types, the settings of those that run, taken together, and how ours are written.
 * It talks to no JVM.
 */
@NullMarked
package dev.contrail.analyzer.live.settings;

import org.jspecify.annotations.NullMarked;
