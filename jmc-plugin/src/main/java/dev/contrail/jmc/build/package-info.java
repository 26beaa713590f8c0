/** Runs while the plug-in is built, and is not in it. */
@NullMarked
package dev.contrail.jmc.build;

import org.jspecify.annotations.NullMarked;
