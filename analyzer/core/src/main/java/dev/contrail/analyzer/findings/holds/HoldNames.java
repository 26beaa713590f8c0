package dev.contrail.analyzer.findings.holds;

import java.util.Set;

/**
 * What taking and giving back is called for objects of one type.
 *
 * @param takes stems of the taking
 * @param gives stems of the giving back
 * @param key what tells which belongs to which
 * @param sort what tells that they pair up
 */
record HoldNames(Set<Integer> takes, Set<Integer> gives, HoldKey key, Holds.Sort sort) {}
