package dev.contrail.analyzer.trace;

/**
 * Where the values of one builder's dictionaries are in those of another.
 *
 * @param texts by index in the first builder
 * @param participants by index in the first builder
 * @param threads by index in the first builder
 */
record PartPlaces(int[] texts, int[] participants, int[] threads) {}
