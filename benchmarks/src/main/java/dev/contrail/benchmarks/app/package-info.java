/** What events cost a whole application: a producer and its consumers, with and without them. */
package dev.contrail.benchmarks.app;
