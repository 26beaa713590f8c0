package dev.contrail.analyzer.export.event;

import dev.contrail.analyzer.export.table.Column;
import dev.contrail.analyzer.export.table.TableFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts of events. Those that are short and come first have a place for good; of the others, only those of the row that
 * is being written are there, so that a recording of any size takes bounded memory.
 */
final class PassingTexts {
    private static final int LONGEST_KEPT = 200;
    private static final int MOST_KEPT = 1 << 17;

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> kept = new ArrayList<>();
    private final String[] passing;
    private int used;

    /**
     * @param width how many texts a row may have
     */
    PassingTexts(int width) {
        passing = new String[width];
    }

    /** Forgets the texts that were only of the row before. */
    void nextRow() {
        used = 0;
    }

    /** The place of a text in the row. */
    long place(@Nullable String text) {
        if (text == null) {
            return Column.NO_TEXT;
        }
        Integer known = places.get(text);
        if (known != null) {
            return known;
        }
        if (text.length() <= LONGEST_KEPT && kept.size() < MOST_KEPT) {
            kept.add(text);
            places.put(text, kept.size() - 1);
            return kept.size() - 1L;
        }
        passing[used] = text;
        return (long) TableFormat.PASSING + used++;
    }

    String get(int place) {
        return place < TableFormat.PASSING ? kept.get(place) : passing[place - TableFormat.PASSING];
    }
}
