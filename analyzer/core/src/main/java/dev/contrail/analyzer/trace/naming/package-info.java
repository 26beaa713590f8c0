/**
 * Whom rows are about: texts, participants and threads get the indexes by which rows refer to them, and the names and
 * numbers by which people do.
 */
@NullMarked
package dev.contrail.analyzer.trace.naming;

import org.jspecify.annotations.NullMarked;
