package dev.contrail.analyzer.findings.hang;

import dev.contrail.analyzer.findings.AbstractDetector;
import dev.contrail.analyzer.findings.Evidence;
import dev.contrail.analyzer.findings.Need;
import dev.contrail.analyzer.findings.Telling;
import dev.contrail.analyzer.findings.Words;
import dev.contrail.analyzer.findings.facts.Recorded;
import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.DumpedWait;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds threads that have waited for a connection of a pool for long when the recording ends, while none of them got one.
 *
 * <p>Who has the connections is not recorded. But one that asks for a connection inside of a call in which others ask for one has
 * one already, most likely: when all are had by such threads, nobody gets any until a time limit, and that is a bug.
 */
public final class ExhaustedPool extends AbstractDetector {
    /* As the JDK's preset has them. */
    private static final List<String> ASKS = List.of(
            "com.zaxxer.hikari.pool.HikariPool.getConnection",
            "org.apache.commons.dbcp2.PoolingDataSource.getConnection",
            "org.apache.tomcat.jdbc.pool.ConnectionPool.borrowConnection",
            "io.agroal.pool.ConnectionPool.getConnection",
            "org.apache.http.pool.AbstractConnPool.getPoolEntryBlocking");

    private static final int LEAST = 2;
    private static final int MOST_PLACES = 3;

    private static final Finding.Kind KIND = kind(
            "Look for who has the connections: one that is not given back, a slow query, a call to somebody else inside of a transaction.");
    private static final Finding.Kind NESTED = kind(
            "Do not ask for a second connection while one is held, as a transaction inside of another (REQUIRES_NEW) does:"
                    + " do that before or behind it; or give the pool more connections than there are threads that use it.");

    private static Finding.Kind kind(String remedy) {
        return new Finding.Kind(
                "exhausted-pool",
                Finding.Depth.MISTAKE,
                Finding.Table.ACTIONS,
                "A pool has no connection left",
                "Threads wait for a connection of a pool, and none of them gets one.",
                remedy);
    }

    /** For the service loader. */
    public ExhaustedPool() {
        super(KIND, Need.DUMP);
    }

    @Override
    public List<Finding> in(Evidence evidence) {
        var standing = new Standing(evidence);
        var stillness = new Stillness(evidence, standing, new Recorded(evidence.trace()));
        var findings = new ArrayList<Finding>();
        for (String ask : ASKS) {
            List<DumpedThread> waiting = standing.dump().threads().stream()
                    .filter(thread -> thread.isIn(ask)
                            && thread.waitsFor().kind() != DumpedWait.Kind.NONE
                            && thread.waitsFor().kind() != DumpedWait.Kind.SOCKET)
                    .toList();
            /* Where one has just come, another may just have got its own. */
            long still = waiting.stream().filter(stillness::isStill).count();
            if (still >= LEAST && 2 * still >= waiting.size()) {
                findings.add(finding(evidence, standing, waiting, stillness));
            }
        }
        return findings;
    }

    private static Finding finding(
            Evidence evidence, Standing standing, List<DumpedThread> waiting, Stillness stillness) {
        List<DumpedThread> still = waiting.stream().filter(stillness::isStill).toList();
        List<DumpedThread> holding = waiting.stream()
                .filter(thread -> waiting.stream().anyMatch(other -> isInside(thread, other)))
                .toList();
        var telling = new Telling(evidence, holding.isEmpty() ? KIND : NESTED);
        waiting.forEach(thread -> standing.tell(telling, thread));
        telling.count("threads", waiting.size()).count("holding", holding.size());
        String title = String.format(
                "%d threads wait for a connection of a pool, and none gets one%s",
                waiting.size(), holding.isEmpty() ? "" : ": " + holding.size() + " of them most likely hold one");
        String words = String.format(
                "%s they stood%s; nothing is recorded of %s since %s, for %s. %s",
                standing.when(),
                places(waiting),
                still.size() == waiting.size() ? "any of them" : still.size() + " of them",
                Words.at(evidence.trace(), stillness.lastOf(still)),
                Durations.format(standing.dump().timeNanos() - stillness.lastOf(still)),
                holding.isEmpty()
                        ? "Who has the connections is not recorded."
                        : String.format(
                                "%s of them ask%s inside of a call in which others ask for one, too: these wait for a"
                                        + " second, and give the first back when they have that.",
                                holding.size(), holding.size() == 1 ? "s" : ""));
        return holding.isEmpty() ? telling.note(title, words) : telling.warningOfAbsence(title, words);
    }

    /** Whether a thread is in a call in which another asks, and deeper in it: it has been given a connection there. */
    private static boolean isInside(DumpedThread thread, DumpedThread other) {
        String place = other.applicationPlace();
        return !place.equals(thread.applicationPlace()) && other.isInApplication() && thread.isInside(place);
    }

    private static String places(List<DumpedThread> waiting) {
        return waiting.stream()
                .map(Standing::place)
                .distinct()
                .limit(MOST_PLACES)
                .collect(Collectors.joining(","));
    }
}
