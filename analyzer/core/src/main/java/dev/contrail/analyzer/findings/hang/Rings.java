package dev.contrail.analyzer.findings.hang;

import dev.contrail.analyzer.trace.dump.DumpedThread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Threads each of which waits for what the next has, the last for what the first has. */
final class Rings {
    private Rings() {}

    /** Each ring once, from the thread that the dump tells first. */
    static List<List<DumpedThread>> in(Standing standing) {
        var rings = new ArrayList<List<DumpedThread>>();
        Set<DumpedThread> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (DumpedThread thread : standing.heldUp()) {
            var path = new ArrayList<DumpedThread>();
            DumpedThread next = thread;
            while (next != null && seen.add(next)) {
                path.add(next);
                next = standing.owner(next);
            }
            int begin = next == null ? -1 : path.indexOf(next);
            if (begin >= 0) {
                rings.add(List.copyOf(path.subList(begin, path.size())));
            }
        }
        return rings;
    }
}
