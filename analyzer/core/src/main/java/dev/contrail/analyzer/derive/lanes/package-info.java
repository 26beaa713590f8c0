/** From a trace to a lane chart: rows of threads, what ran beside what, pauses and waits. */
@NullMarked
package dev.contrail.analyzer.derive.lanes;

import org.jspecify.annotations.NullMarked;
