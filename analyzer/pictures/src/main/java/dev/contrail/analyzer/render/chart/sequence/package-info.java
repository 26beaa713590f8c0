/** Sequence diagrams, drawn. */
@NullMarked
package dev.contrail.analyzer.render.chart.sequence;

import org.jspecify.annotations.NullMarked;
