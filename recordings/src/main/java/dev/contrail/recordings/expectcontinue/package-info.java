/**
 * An HTTP client whose connection object outlives its sockets.
 *
 * <p>A server may answer a request that says {@code Expect: 100-continue} with its final status before the body is
 * sent. The connection remembers that it did, and the buggy one still does when it has opened another socket: every
 * later upload is reported as refused, however well the server answers.
 */
package dev.contrail.recordings.expectcontinue;
