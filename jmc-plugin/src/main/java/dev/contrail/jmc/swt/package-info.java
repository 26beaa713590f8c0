/** What SWT lacks: work beside its thread, Java's pictures as its own, scrolled canvases, themes that change. */
@NullMarked
package dev.contrail.jmc.swt;

import org.jspecify.annotations.NullMarked;
