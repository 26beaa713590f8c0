/** Lane charts, drawn. */
@NullMarked
package dev.contrail.analyzer.render.chart.lanes;

import org.jspecify.annotations.NullMarked;
