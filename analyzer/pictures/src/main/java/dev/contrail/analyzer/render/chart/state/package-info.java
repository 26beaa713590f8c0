/** State plots, drawn. */
@NullMarked
package dev.contrail.analyzer.render.chart.state;

import org.jspecify.annotations.NullMarked;
