package dev.contrail.analyzer.trace.naming;

import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.VisibleNames;
import dev.contrail.reader.event.LongMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Threads by what the recording calls them. One that was renamed has another name in each recording that began after that,
 * so its chunks may call it differently: it is one thread, shown by its last name, with those before in words, so that a
 * search finds it by any.
 */
final class ThreadNames {
    private static final String WAS = " (was ";

    private ThreadNames() {}

    /** The same threads by index, those of one Java id with one name. */
    static List<TraceThread> of(List<TraceThread> threads) {
        if (isEachOnce(threads)) {
            return threads;
        }
        Map<Long, Set<String>> names = new HashMap<>();
        for (TraceThread thread : threads) {
            if (thread.javaId() != 0) {
                Set<String> ofThread = names.computeIfAbsent(thread.javaId(), id -> new LinkedHashSet<>());
                ofThread.remove(thread.name());
                ofThread.add(thread.name());
            }
        }
        return threads.stream()
                .map(thread -> new TraceThread(
                        named(thread, names.getOrDefault(thread.javaId(), Set.of())),
                        thread.javaId(),
                        thread.virtual()))
                .toList();
    }

    /* There may be a million of them, and a renamed one is rare. */
    private static boolean isEachOnce(List<TraceThread> threads) {
        var seen = new LongMap();
        for (TraceThread thread : threads) {
            long id = thread.javaId();
            if (id != 0 && seen.get(id) != LongMap.NONE) {
                return false;
            }
            seen.put(id, 0);
        }
        return true;
    }

    private static String named(TraceThread thread, Set<String> names) {
        var seen = new ArrayList<>(names);
        seen.removeIf(VisibleNames::isBlank);
        if (seen.size() < 2) {
            return seen.isEmpty() ? thread.name() : seen.get(0);
        }
        int last = seen.size() - 1;
        return seen.get(last) + WAS + String.join(", ", seen.subList(0, last)) + ")";
    }
}
