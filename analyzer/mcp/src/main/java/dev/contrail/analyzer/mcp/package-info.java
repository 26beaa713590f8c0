/**
 * Tools for assistants, served over the Model Context Protocol. Knows no recording: what a tool does is told by whoever serves it.
 */
@NullMarked
package dev.contrail.analyzer.mcp;

import org.jspecify.annotations.NullMarked;
