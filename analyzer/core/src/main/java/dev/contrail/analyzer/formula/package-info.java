/** Numbers computed from others, and what they are compared with. */
@NullMarked
package dev.contrail.analyzer.formula;

import org.jspecify.annotations.NullMarked;
