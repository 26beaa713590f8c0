/** What an event costs while its level is raised and lowered in a running JVM, as {@code contrail level} does. */
package dev.contrail.benchmarks.level;
