/** The commands doctor and jfc: what the events of a program and its settings look like, and what is wrong with them. */
@NullMarked
package dev.contrail.analyzer.cli.doctor;

import org.jspecify.annotations.NullMarked;
