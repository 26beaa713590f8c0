/**
 * How a trace comes about: {@link dev.contrail.analyzer.trace.build.TraceBuilder} collects rows in the order of the file,
 * one builder for each part of it, and joins the parts; {@link dev.contrail.analyzer.trace.naming} gives names and numbers.
 * What comes out is in {@link dev.contrail.analyzer.trace}, which does not know of it.
 */
@NullMarked
package dev.contrail.analyzer.trace.build;

import org.jspecify.annotations.NullMarked;
