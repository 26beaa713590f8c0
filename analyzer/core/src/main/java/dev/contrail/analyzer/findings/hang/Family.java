package dev.contrail.analyzer.findings.hang;

import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.ThreadDump;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Threads of a dump whose names differ in their last number only: most likely they run the same code.
 *
 * @param name what they have in common: {@code worker-…}
 * @param threads in the dump's order
 */
record Family(String name, List<DumpedThread> threads) {
    static List<Family> in(ThreadDump dump) {
        Map<String, List<DumpedThread>> byName = new LinkedHashMap<>();
        for (DumpedThread thread : dump.threads()) {
            if (!new TraceThread(thread.name(), thread.javaId(), false).isJvms()) {
                byName.computeIfAbsent(common(thread.name()), any -> new ArrayList<>())
                        .add(thread);
            }
        }
        return byName.entrySet().stream()
                .map(family -> new Family(family.getKey(), family.getValue()))
                .toList();
    }

    private static String common(String name) {
        String common = TraceThread.withoutNumber(name);
        return common.length() == name.length() ? name : common + "…";
    }
}
