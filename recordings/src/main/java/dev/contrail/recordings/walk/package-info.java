/**
 * Four small services in each of which one request fails, for no fault of its own: as a walk from a page to a cause.
 *
 * <table>
 * <caption>Services</caption>
 * <tr><th>class</th><th>what happens</th></tr>
 * <tr><td>{@code Baskets}</td><td>an HTTP service asks another for one price after the other; a large basket is too late</td></tr>
 * <tr><td>{@code LeasedPool}</td><td>an export takes all connections of a pool; a checkout gets none</td></tr>
 * <tr><td>{@code PriceCache}</td><td>a price expires; all who want it load it at once, and the last is too late</td></tr>
 * <tr><td>{@code SharedLimit}</td><td>a crawler takes all permits of a limit; a checkout is refused</td></tr>
 * </table>
 */
package dev.contrail.recordings.walk;
