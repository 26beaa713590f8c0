/**
 * Small programs with one bug each, and the same without it: what {@code contrail findings} is tried on.
 *
 * <p>They have the events that someone adds who has read the README, and real threads and sockets. Each runs for about a
 * second.
 */
package dev.contrail.recordings.zoo;
