package dev.contrail.analyzer.findings.hang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.DumpedWait;
import dev.contrail.analyzer.trace.dump.DumpedWait.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Threads that want a connection when the recording ends, after 10 s. */
class ExhaustedPoolTest {
    private static final String[] ASKS = {
        "java.util.concurrent.SynchronousQueue.poll(java.base@17/SynchronousQueue.java:903)",
        "com.zaxxer.hikari.pool.HikariPool.getConnection(HikariPool.java:162)"
    };
    private static final String OUTER = "com.acme.Orders$$SpringCGLIB$$0.place(<generated>)";
    private static final String[] NESTED = {
        "com.acme.Audit$$SpringCGLIB$$0.log(<generated>)", "com.acme.Orders.place(Orders.java:45)", OUTER
    };

    private final Story story = new Story();

    private static DumpedThread asking(String thread, String... frames) {
        return new DumpedThread(
                thread,
                1 + Integer.toUnsignedLong(thread.hashCode()),
                Long.MIN_VALUE,
                10_000_000_000L,
                new DumpedWait(Kind.PARK, "java.util.concurrent.SynchronousQueue$Transferer", 7, ""),
                Stream.concat(Stream.of(ASKS), Stream.of(frames)).toList());
    }

    private List<Finding> found(DumpedThread... threads) {
        return story.until(10_000).hang(threads).found("exhausted-pool");
    }

    @Test
    void threads_thatAskInsideOfACallInWhichOthersAsk_haveAConnectionAlready() {
        assertThat(found(asking("http-1", NESTED), asking("http-2", NESTED), asking("http-3", OUTER)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.title())
                            .isEqualTo(
                                    "3 threads wait for a connection of a pool, and none gets one: 2 of them most likely hold one");
                    assertThat(finding.words())
                            .contains(
                                    "they stood at com.acme.Audit.log(<generated>), at com.acme.Orders.place(<generated>);")
                            .endsWith("2 of them ask inside of a call in which others ask for one, too: these"
                                    + " wait for a second, and give the first back when they have that.");
                });
    }

    @Test
    void threads_thatAskElsewhere_areANote() {
        String other = "com.acme.Orders.place(Orders.java:44)";
        assertThat(found(asking("http-1", other), asking("http-2", NESTED)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
                    assertThat(finding.words()).endsWith("Who has the connections is not recorded.");
                });
    }

    @Test
    void threads_ofWhichMostWereHeardOfJustNow_orOne_isNone() {
        story.waitAt(9_000, 500, "http-1", "sleep", "", "Orders.pay:7");
        story.waitAt(9_000, 500, "http-2", "sleep", "", "Orders.pay:7");
        assertThat(found(asking("http-1", OUTER), asking("http-2", OUTER), asking("http-3", OUTER)))
                .isEmpty();
        assertThat(new ExhaustedPoolTest().found(asking("http-1", OUTER))).isEmpty();
    }
}
