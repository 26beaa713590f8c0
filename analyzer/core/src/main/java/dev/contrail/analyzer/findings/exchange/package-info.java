/** Calls and replies: what is not answered, answered wrongly, or asked again and again. */
@NullMarked
package dev.contrail.analyzer.findings.exchange;

import org.jspecify.annotations.NullMarked;
