/**
 * Contrail inside JDK Mission Control: what its extension points ask for.
 *
 * <p>Only this package names types of Mission Control's user interface; {@code page} draws into any SWT composite and
 * {@code rules} evaluates any items, so both are tested without Mission Control.
 */
@NullMarked
package dev.contrail.jmc;

import org.jspecify.annotations.NullMarked;
