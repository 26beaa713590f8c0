/**
 * The manual as a small static site: documents in Markdown and a page for each command become HTML that is read from disk,
 * without a server, with a search in a script of its own.
 */
@NullMarked
package dev.contrail.packaging.manual;

import org.jspecify.annotations.NullMarked;
