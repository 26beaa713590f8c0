/** What the JVM tells, of threads and of the recording itself. */
@NullMarked
package dev.contrail.analyzer.findings.jvm;

import org.jspecify.annotations.NullMarked;
