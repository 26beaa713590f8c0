package dev.contrail.jmc.page;

import dev.contrail.analyzer.trace.TimeRange;
import org.openjdk.jmc.common.item.IItemCollection;

/** What Mission Control does with what a reader marks. */
public interface Host {
    /** Shows events where it shows those that are selected, such as Properties; none when empty. */
    void show(IItemCollection events);

    /**
     * Keeps events and their stretch of time in its list of selections, which all its pages have.
     *
     * @param focused whether pages show only them from now on
     */
    void keep(IItemCollection events, TimeRange time, boolean focused);
}
