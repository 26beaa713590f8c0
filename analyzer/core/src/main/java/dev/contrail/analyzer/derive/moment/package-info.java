/** What goes on at an instant, in lines that say what is the same once. */
@NullMarked
package dev.contrail.analyzer.derive.moment;

import org.jspecify.annotations.NullMarked;
