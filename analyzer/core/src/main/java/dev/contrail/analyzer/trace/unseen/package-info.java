/** What a picture needs to know of events that it does not draw: when they were. */
@NullMarked
package dev.contrail.analyzer.trace.unseen;

import org.jspecify.annotations.NullMarked;
