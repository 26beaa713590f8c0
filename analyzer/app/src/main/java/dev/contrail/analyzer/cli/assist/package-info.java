/** What an assistant may ask for, over the Model Context Protocol: the other commands, on files that were named before. */
@NullMarked
package dev.contrail.analyzer.cli.assist;

import org.jspecify.annotations.NullMarked;
