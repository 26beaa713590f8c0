/**
 * A service that answers what there is of a product: over HTTP, from a cache or with a connection from a bounded pool,
 * under a limit on queries. The buggy one keeps the connection when the limit refuses a query: after a burst, no connection
 * is left, and requests that did nothing wrong fail.
 */
package dev.contrail.recordings.orders;
