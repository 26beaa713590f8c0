/**
 * What the analyzer finds, as rules of Mission Control's Automated Analysis.
 *
 * <p>One class for each kind of finding, named in {@code META-INF/services}; their results link to the page by its topic.
 */
@NullMarked
package dev.contrail.jmc.rules;

import org.jspecify.annotations.NullMarked;
