/** Texts in pictures: what fits, what is shortened, what a picture may not hold. */
@NullMarked
package dev.contrail.analyzer.render.chart.text;

import org.jspecify.annotations.NullMarked;
