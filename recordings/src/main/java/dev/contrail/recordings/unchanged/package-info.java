/** A program that emits no event: what is known of it is what the JDK records of any program. */
package dev.contrail.recordings.unchanged;
