/**
 * The same reading job done by every reader there is: count, sum, least and most of a number, and the length of all
 * texts, over the events of three types. {@code benchmarks/reading} runs it.
 */
package dev.contrail.benchmarks.reading;
