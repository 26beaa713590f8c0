/** Drawing what others draw, in other colours. */
@NullMarked
package dev.contrail.analyzer.render.chart.recolor;

import org.jspecify.annotations.NullMarked;
