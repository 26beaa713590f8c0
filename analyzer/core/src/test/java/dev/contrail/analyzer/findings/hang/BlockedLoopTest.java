package dev.contrail.analyzer.findings.hang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.DumpedWait;
import dev.contrail.analyzer.trace.dump.DumpedWait.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Threads that serve connections, in 10 s. */
class BlockedLoopTest {
    private static final String LOOP = "io.netty.channel.epoll.EpollEventLoop.run(EpollEventLoop.java:407)";

    private final Story story = new Story();

    private BlockedLoopTest waits(String thread, int times, double lasts, String place) {
        for (int n = 0; n < times; n++) {
            story.waitAt(100 + 500 * n, lasts, thread, "sleep", "", place);
        }
        return this;
    }

    private static DumpedThread loop(String thread, Kind kind, String... frames) {
        return new DumpedThread(
                thread,
                1 + Integer.toUnsignedLong(thread.hashCode()),
                Long.MIN_VALUE,
                10_000_000_000L,
                new DumpedWait(kind, "java.util.concurrent.CompletableFuture", 7, ""),
                List.of(frames));
    }

    private List<Finding> found(DumpedThread... threads) {
        return story.until(10_000).hang(threads).found("blocked-event-loop");
    }

    @Test
    void loop_thatSleepsAgainAndAgain_isTold_byItsName() {
        assertThat(waits("reactor-http-epoll-1", 10, 260, "Prices.late:7")
                        .waits("pool-1-thread-1", 10, 260, "Prices.late:7")
                        .found())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.title()).isEqualTo("An event loop waited 10 times at Prices.late:7, for 2.6 s");
                    assertThat(finding.words()).contains("one at least served none of its connections");
                });
    }

    @Test
    void loop_thatSleepsForLess_isANote_andForLittle_orSeldom_orInItsOwnCode_isNone() {
        assertThat(waits("vert.x-eventloop-thread-0", 10, 110, "Prices.late:7").found())
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTE);
        assertThat(new BlockedLoopTest()
                        .waits("nioEventLoopGroup-2-1", 10, 90, "Prices.late:7")
                        .found())
                .isEmpty();
        assertThat(new BlockedLoopTest()
                        .waits("nioEventLoopGroup-2-1", 9, 300, "Prices.late:7")
                        .waits("nioEventLoopGroup-2-2", 18, 400, "")
                        .found())
                .isEmpty();
    }

    @Test
    void loops_thatStandInAResult_areToldOfTheDump_thoseThatSelectOrDoOtherwiseAreNone() {
        String get = "java.util.concurrent.CompletableFuture.get(java.base@17/CompletableFuture.java:2)";
        String own = "io.netty.util.concurrent.SingleThreadEventExecutor.takeTask(SingleThreadEventExecutor.java:1)";
        assertThat(found(
                        loop("io-1", Kind.PARK, get, "com.acme.Prices.price(Prices.java:14)", LOOP),
                        loop("reactor-http-nio-2", Kind.PARK, get, "com.acme.Prices.price(Prices.java:14)"),
                        loop("io-3", Kind.NONE, "io.netty.channel.epoll.Native.epollWait(Native Method)", LOOP),
                        loop("io-4", Kind.PARK, own, LOOP),
                        loop("main", Kind.PARK, get, "com.acme.Main.main(Main.java:3)")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.title())
                            .isEqualTo("2 of 4 event loops stand still at com.acme.Prices.price(Prices.java:14)");
                    assertThat(finding.words())
                            .contains("“io-1” waited in CompletableFuture.get, as did 1 other; nothing is recorded");
                });
    }

    @Test
    void loop_thatWasHeardOfJustNow_isNone() {
        story.waitAt(9_000, 500, "io-1", "sleep", "", "Prices.late:7");
        assertThat(found(loop("io-1", Kind.SLEEP, "com.acme.Prices.late(Prices.java:7)", LOOP)))
                .isEmpty();
    }

    /** From 7 s on, of 10: of all the time it would be an eighth. */
    @Test
    void loop_thatBeginsLate_isMeasuredFromThere() {
        for (int n = 0; n < 12; n++) {
            story.waitAt(7_000 + 200 * n, 110, "nioEventLoopGroup-2-1", "sleep", "", "Prices.late:7");
        }
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.words()).contains("44 % of the time since they were first heard of, at +7.000 s, one");
        });
    }

    @Test
    void loop_thatIsOlderThanTheRecording_isMeasuredFromItsBegin() {
        for (int n = 0; n < 12; n++) {
            story.waitAt(7_000 + 200 * n, 110, "nioEventLoopGroup-2-1", "sleep", "", "Prices.late:7");
        }
        DumpedThread old = loop("nioEventLoopGroup-2-1", Kind.NONE, LOOP);
        assertThat(found(new DumpedThread(
                        old.name(), old.javaId(), -5_000_000_000L, 10_000_000_000L, old.waitsFor(), old.frames())))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
                    assertThat(finding.words()).contains("13 % of the time, one");
                });
    }
}
