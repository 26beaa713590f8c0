/**
 * Bugs as small real programs, and the recordings they leave.
 *
 * <table>
 * <caption>Programs</caption>
 * <tr><th>package</th><th>the bug</th><th>picture</th></tr>
 * <tr><td>{@code expectcontinue}</td><td>a connection object outlives its sockets and keeps what it knew of the first
 * one</td><td>sequence diagram</td></tr>
 * <tr><td>{@code slidingwindow}</td><td>a parallel download into a pipe stalls or hoards memory, by the size of its
 * window</td><td>state plot</td></tr>
 * <tr><td>{@code uploadqueue}</td><td>workers take tasks they may not run, put them back, and spin</td><td>lane
 * chart</td></tr>
 * <tr><td>{@code orders}, {@code walk}</td><td>services in which a request fails for what others did</td><td>all</td></tr>
 * </table>
 *
 * <p>The first four have a client and a server with real sockets and threads on the loopback address, and a {@code main}
 * of its own each. {@link dev.contrail.recordings.Demo} runs and records them all, each run in a JVM of its own.
 */
package dev.contrail.recordings;
