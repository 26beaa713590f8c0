package dev.contrail.jmc.page;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmc.common.item.IItemCollection;

/** Reads diagrams of all items of a recording or of some, in the same colours; for one thread. */
final class Recording {
    private final IItemCollection all;
    private @Nullable Colors colors;

    Recording(IItemCollection all) {
        this.all = all;
    }

    /** As long as it takes; the first part of a recording needs the whole, for its colours. */
    @SuppressWarnings("ReferenceEquality") // whether two collections are equal is not told
    Diagrams diagrams(IItemCollection items) {
        if (items == all) {
            return Diagrams.of(items);
        }
        if (colors == null) {
            colors = Diagrams.of(all).colors();
        }
        return Diagrams.of(items, colors);
    }
}
