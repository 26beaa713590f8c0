/**
 * Workers that upload tasks from one queue, where only three multipart uploads may run at once.
 *
 * <p>The buggy workers take whatever is first, find that they may not run it, put it back and take the next: when only
 * multipart tasks are left they are busy doing nothing. The fixed ones wait until there is a task that may run.
 */
package dev.contrail.recordings.uploadqueue;
