/** What somebody meant who mistyped a name: for mappings, commands and tables alike. */
@NullMarked
package dev.contrail.analyzer.spelling;

import org.jspecify.annotations.NullMarked;
