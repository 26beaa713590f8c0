package dev.contrail.analyzer.trace;

import java.util.HashMap;
import java.util.Map;

/** Threads of a trace whose names differ in the number at their end only, most likely those of one pool. */
public final class ThreadFamilies {
    private final Map<String, String> familyOf = new HashMap<>();

    private ThreadFamilies(Trace trace) {
        var first = new HashMap<String, String>();
        for (TraceThread thread : trace.threads()) {
            String name = thread.name();
            String common = TraceThread.withoutNumber(name);
            if (!common.isBlank() && common.length() < name.length()) {
                String other = first.putIfAbsent(common, name);
                if (other != null && !other.equals(name)) {
                    familyOf.put(other, common + "…");
                    familyOf.put(name, common + "…");
                }
            }
        }
    }

    /** Those of a trace. */
    public static ThreadFamilies of(Trace trace) {
        return new ThreadFamilies(trace);
    }

    /** What a participant that stands for a thread has in common with others: {@code worker-…}; else its name. */
    public String of(Participant participant) {
        return participant.number() == 0
                ? familyOf.getOrDefault(participant.fullName(), participant.name())
                : participant.name();
    }
}
