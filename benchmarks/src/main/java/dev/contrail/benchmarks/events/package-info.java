/**
 * What an event costs, beside a benchmark that does nothing, the same event written by hand, loggers and a tracer.
 *
 * <p>The benchmarks are JMH's; {@code benchmarks/events/run} runs them fork by fork in turns, and {@link
 * dev.contrail.benchmarks.events.EventsTable} turns JMH's JSON into ratios.
 */
package dev.contrail.benchmarks.events;
