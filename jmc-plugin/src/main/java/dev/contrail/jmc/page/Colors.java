package dev.contrail.jmc.page;

import dev.contrail.analyzer.model.Categories;
import java.util.ArrayList;
import java.util.List;

/**
 * The colours of a whole recording, which those of a part of its events keep.
 *
 * @param categories of all names in lanes and states
 * @param threads the display names of all threads that sent messages
 */
record Colors(Categories categories, List<String> threads) {
    /** A part's threads, and after them those that it has not: names that are coloured together. */
    List<String> with(List<String> ofPart) {
        var others = new ArrayList<String>(threads);
        ofPart.forEach(others::remove);
        var all = new ArrayList<String>(ofPart);
        all.addAll(others);
        return all;
    }
}
