/** What hangs when a recording ends, by the JVM's dump of its threads. */
@NullMarked
package dev.contrail.analyzer.findings.hang;

import org.jspecify.annotations.NullMarked;
