/**
 * What is made of the command line's own model and what checks a release: man pages, completions of shells, the bundle for
 * the central repository. Runs in the build; nothing of it is published.
 */
@NullMarked
package dev.contrail.packaging;

import org.jspecify.annotations.NullMarked;
