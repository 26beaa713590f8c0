/** Models as charts: JFreeChart for axes and marks, PNG and SVG out. Pure: no files, no clocks. */
@NullMarked
package dev.contrail.analyzer.render.chart;

import org.jspecify.annotations.NullMarked;
