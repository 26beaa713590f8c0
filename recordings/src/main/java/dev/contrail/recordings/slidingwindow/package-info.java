/**
 * A parallel download of ranges into a pipe.
 *
 * <p>A pipe takes bytes in order only, parts arrive in any order, so parts that came too early are kept. A window limits
 * how far ahead of the first missing part the workers may ask: a small one stalls behind every slow part, a large one
 * keeps much in memory. A file needs no window: each part is written where it belongs.
 */
package dev.contrail.recordings.slidingwindow;
