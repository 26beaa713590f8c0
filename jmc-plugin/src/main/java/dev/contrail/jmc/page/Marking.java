package dev.contrail.jmc.page;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.trace.TimeRange;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.common.item.ItemCollectionToolkit;

/** The stretch of time that a reader has marked and the events in it, and what is done with them. */
final class Marking {
    private final Host host;
    private final Consumer<@Nullable TimeRange> changed;
    private @Nullable TimeRange time;
    private IItemCollection events = ItemCollectionToolkit.EMPTY;

    /**
     * Nothing marked.
     *
     * @param changed told the stretch whenever it is another; null for none
     */
    Marking(Host host, Consumer<@Nullable TimeRange> changed) {
        this.host = host;
        this.changed = changed;
    }

    /** What is marked; null for nothing. */
    @Nullable
    TimeRange time() {
        return time;
    }

    /**
     * Marks what one picture draws.
     *
     * @param mapping how its events are drawn
     * @param single whether only what began at once with the stretch
     */
    void mark(IItemCollection all, View view, Mapping mapping, TimeRange marked, boolean single) {
        time = marked;
        events = all.apply(
                single
                        ? Choices.startingAt(view, mapping, marked.startNanos())
                        : Choices.during(view, mapping, marked));
        changed.accept(marked);
        host.show(events);
    }

    /** Marks nothing, and Mission Control shows no event. */
    void nothing() {
        time = null;
        events = ItemCollectionToolkit.EMPTY;
        changed.accept(null);
        host.show(events);
    }

    /** Hands it to all pages of Mission Control; nothing when nothing is marked. */
    void keep(boolean focused) {
        TimeRange marked = time;
        if (marked != null) {
            host.keep(events, marked, focused);
        }
    }
}
