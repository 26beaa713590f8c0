package dev.contrail.analyzer.diff;

/**
 * A measure that is compared: of an object in either run, or of all objects of one type.
 *
 * @param object whose it is
 * @param a of nothing when A does not have it
 * @param b the same of B
 */
record CurvePair(String object, String measure, Curve a, Curve b) {}
