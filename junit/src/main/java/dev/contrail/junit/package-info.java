/**
 * JUnit tests that are recorded: what happened in a test can be asserted, and is shown when it fails.
 *
 * <p>There is one recording for all tests of a JVM. A test is a stretch of its time, between two marks; the stretch is only
 * cut out when somebody wants it: a test that asks for its {@link dev.contrail.junit.Trace}, or one that fails. No thread
 * tells which test an event belongs to, so where tests overlapped that is said, and an id in the events must decide.
 */
@NullMarked
package dev.contrail.junit;

import org.jspecify.annotations.NullMarked;
