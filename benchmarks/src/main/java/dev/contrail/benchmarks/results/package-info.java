/** What the benchmarks share: measurements as lines of JSON, and their spread. */
package dev.contrail.benchmarks.results;
