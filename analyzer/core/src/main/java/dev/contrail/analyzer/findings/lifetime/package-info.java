/** What is used, kept or given back at the wrong time of its life. */
@NullMarked
package dev.contrail.analyzer.findings.lifetime;

import org.jspecify.annotations.NullMarked;
