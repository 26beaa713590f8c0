/** What Mission Control has loaded, in our terms: times, and traces that are read once for the page and all rules. */
@NullMarked
package dev.contrail.jmc.items;

import org.jspecify.annotations.NullMarked;
