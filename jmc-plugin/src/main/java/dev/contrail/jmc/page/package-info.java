/**
 * The page: three pictures of the items of a recording, in SWT.
 *
 * <p>{@code Diagrams} are made of items and {@code ScreenPicture}s are painted in a background thread; the user
 * interface's thread copies pixels and reacts to the mouse.
 */
@NullMarked
package dev.contrail.jmc.page;

import org.jspecify.annotations.NullMarked;
