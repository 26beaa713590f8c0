/** What the benchmarks share: measurements as lines of JSON, their spread, and their sections in {@code RESULTS.md}. */
package dev.contrail.benchmarks.results;
