/**
 * What the analyzer finds, as rules of Mission Control's Automated Analysis; their results link to the page by its topic.
 *
 * <p>Mission Control makes one rule of each class named in {@code META-INF/services}. These classes, one for each
 * detector, are written when the plug-in is built, by {@code dev.contrail.jmc.build.RuleClasses}.
 */
@NullMarked
package dev.contrail.jmc.rules;

import org.jspecify.annotations.NullMarked;
