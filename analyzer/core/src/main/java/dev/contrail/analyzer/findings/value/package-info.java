/** Numbers over time: what goes back, lags, leaks or stops. */
@NullMarked
package dev.contrail.analyzer.findings.value;

import org.jspecify.annotations.NullMarked;
