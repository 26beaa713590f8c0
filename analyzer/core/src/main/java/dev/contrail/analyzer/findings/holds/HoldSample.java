package dev.contrail.analyzer.findings.holds;

import dev.contrail.analyzer.findings.facts.IntList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The first of what was done to objects of one type, in order: enough to learn what pairs up. */
final class HoldSample {
    private static final int MOST = 20_000;

    private final IntList stems = new IntList();
    private final IntList objects = new IntList();
    private final IntList exchanges = new IntList();
    private final IntList items = new IntList();
    private final IntList rests = new IntList();
    private final IntList threads = new IntList();
    private final Set<Integer> all = new TreeSet<>();

    void add(int stem, int object, int exchange, int item, int rest, int thread) {
        stems.add(stem);
        objects.add(object);
        exchanges.add(exchange);
        items.add(item);
        rests.add(rest);
        threads.add(thread);
        all.add(stem);
    }

    /** Whether there is enough. */
    boolean isFull() {
        return stems.size() >= MOST;
    }

    /** What is done to them. */
    Set<Integer> stems() {
        return all;
    }

    /** How often. */
    int count(Set<Integer> wanted) {
        int count = 0;
        for (int place = 0; place < stems.size(); place++) {
            count += wanted.contains(stems.get(place)) ? 1 : 0;
        }
        return count;
    }

    /** What was done under each key, in order, of some stems; nothing when more than a tenth of it has no such key. */
    Collection<List<Integer>> byKey(HoldKey key, Set<Integer> wanted) {
        Map<Long, List<Integer>> byKey = new LinkedHashMap<>();
        int without = 0;
        int with = 0;
        for (int place = 0; place < stems.size(); place++) {
            if (wanted.contains(stems.get(place))) {
                long number = key.of(
                        objects.get(place),
                        exchanges.get(place),
                        items.get(place),
                        rests.get(place),
                        threads.get(place));
                if (number < 0) {
                    without++;
                } else {
                    with++;
                    byKey.computeIfAbsent(number, any -> new ArrayList<>()).add(stems.get(place));
                }
            }
        }
        return 10 * without > with ? List.of() : byKey.values();
    }
}
