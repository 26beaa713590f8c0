package dev.contrail.analyzer.trace.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dumps of programs that hang, as JDK 17.0.15 and 25.0.3 wrote them into a recording, and what mutations make of them. */
class DumpParserTest {
    private static final long TIME = 1_790_000_000_000_000_000L;

    @ParameterizedTest
    @ValueSource(strings = {"deadlock-17", "deadlock-25"})
    void parse_deadlocks_tellsWhoWaitsForWhom(String name) {
        ThreadDump dump = parse(text(name));

        assertThat(waits(dump))
                .contains(
                        "teller-1: lock Deadlock$Account of teller-2",
                        "teller-2: lock Deadlock$Account of teller-1",
                        "clerk-1: lock java.util.concurrent.locks.ReentrantLock of clerk-2",
                        "clerk-2: lock java.util.concurrent.locks.ReentrantLock of clerk-1",
                        "waiter: lock sun.nio.ch.EPollSelectorImpl of selector",
                        "main: sleep",
                        "sleeper \"quoted\" #7: sleep");
        assertThat(thread(dump, "teller-1").place()).isEqualTo("Deadlock.move(Deadlock.java:4)");
        assertThat(thread(dump, "teller-1").waitsFor().address())
                .isNotZero()
                .isNotEqualTo(thread(dump, "teller-2").waitsFor().address());
        assertThat(TIME - thread(dump, "main").startNanos()).isBetween(6_000_000_000L, 8_000_000_000L);
        assertThat(thread(dump, "spinner").waitsFor()).isEqualTo(DumpedWait.NONE);
        assertThat(thread(dump, "selector").waitsFor()).isEqualTo(DumpedWait.NONE);
        assertThat(thread(dump, "VM Thread").javaId()).isZero();
        assertThat(thread(dump, "Common-Cleaner").place()).isEmpty();
        assertThat(thread(dump, "Common-Cleaner").daemon()).isTrue();
        assertThat(thread(dump, "main").daemon()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sockets-17", "sockets-25"})
    void parse_threadsInSockets_tellsDataFromConnections(String name) {
        ThreadDump dump = parse(text(name) + """

                "acceptor" #70 prio=5 elapsed=1.00s runnable  [0x1]
                   java.lang.Thread.State: RUNNABLE
                \tat sun.nio.ch.Net.accept(java.base@17.0.15/Native Method)
                \tat sun.nio.ch.NioSocketImpl.accept(java.base@17.0.15/NioSocketImpl.java:760)
                \tat java.net.ServerSocket.implAccept(java.base@17.0.15/ServerSocket.java:675)
                """);
        assertThat(thread(dump, "reader").waitsFor().kind()).isEqualTo(DumpedWait.Kind.SOCKET);
        assertThat(thread(dump, "channel").waitsFor().kind()).isEqualTo(DumpedWait.Kind.SOCKET);
        assertThat(thread(dump, "acceptor").waitsFor().kind()).isEqualTo(DumpedWait.Kind.CONNECT);
    }

    @Test
    void parse_monitorThatIsGivenAwayWhileWaiting_isNotHeld() {
        ThreadDump dump = parse("""
                "a" #11 prio=5 elapsed=1.00s in Object.wait()  [0x1]
                   java.lang.Thread.State: WAITING (on object monitor)
                \tat java.lang.Object.wait(java.base@17.0.15/Native Method)
                \t- waiting on <0x00000000f80a3dd0> (a com.acme.Box)
                \tat com.acme.Box.take(Box.java:5)
                \t- locked <0x00000000f80a3dd0> (a com.acme.Box)

                "b" #12 prio=5 elapsed=1.00s waiting for monitor entry  [0x2]
                   java.lang.Thread.State: BLOCKED (on object monitor)
                \tat com.acme.Box.put(Box.java:9)
                \t- waiting to lock <0x00000000f80a3dd0> (a com.acme.Box)
                """);

        assertThat(waits(dump)).containsExactly("a: wait com.acme.Box", "b: lock com.acme.Box");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\"", "\"\"", "\" #", "\"x\" #99999999999999999999999", "at x\n- locked <0x"})
    void parse_piecesOfADump_givesWhatIsThere(String text) {
        assertThat(parse(text).threads().size()).isLessThanOrEqualTo(1);
    }

    @Test
    void parse_mutations_endInTimeAndStayWithinBounds() {
        var random = new Random(20261128);
        for (String name : List.of("deadlock-17", "deadlock-25", "sockets-17", "sockets-25")) {
            String text = text(name);
            for (int round = 0; round < 400; round++) {
                ThreadDump dump = parse(mutated(text, random));
                for (DumpedThread thread : dump.threads()) {
                    assertThat(thread.name().length()).isLessThan(DumpParser.LONGEST);
                    assertThat(thread.frames()).hasSizeLessThanOrEqualTo(DumpParser.MOST_FRAMES);
                }
            }
        }
    }

    @Test
    void parse_longLinesDeepStacksAndManyThreads_isCut() {
        String frame = "\tat " + "x".repeat(10_000) + "\n";
        ThreadDump deep = parse("\"deep\" #1 prio=5\n" + frame.repeat(1_000));
        ThreadDump wide = parse("\"t\" #1 prio=5\n".repeat(DumpParser.MOST_THREADS + 10));

        assertThat(deep.threads().get(0).frames())
                .hasSize(DumpParser.MOST_FRAMES)
                .allMatch(line -> line.length() <= DumpParser.LONGEST);
        assertThat(wide.threads()).hasSize(DumpParser.MOST_THREADS);
    }

    private static String mutated(String text, Random random) {
        var mutated = new StringBuilder(text);
        for (int change = random.nextInt(1, 30); change > 0; change--) {
            int at = random.nextInt(mutated.length());
            switch (random.nextInt(5)) {
                case 0 -> mutated.setCharAt(at, (char) random.nextInt(128));
                case 1 -> mutated.deleteCharAt(at);
                case 2 -> mutated.insert(at, text, 0, random.nextInt(300));
                case 3 -> mutated.delete(at, Math.min(mutated.length(), at + random.nextInt(200)));
                default -> mutated.insert(at, "\"\n<0x(a #-,:".charAt(random.nextInt(12)));
            }
        }
        return mutated.toString();
    }

    @Test
    void parse_deepStack_keepsItsBegin_andItsEndWhichTellsWhoseThreadItIs() {
        String between = "\tat com.acme.Filter.next(Filter.java:1)\n".repeat(200);
        ThreadDump dump = parse("\"http-1\" #1 prio=5\n\tat com.acme.Shop.buy(Shop.java:7)\n" + between
                + "\tat java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:2)\n");

        assertThat(thread(dump, "http-1").place()).isEqualTo("com.acme.Shop.buy(Shop.java:7)");
        assertThat(thread(dump, "http-1").isWorker()).isTrue();
    }

    /** As on JDK 25, where virtual threads that sleep are on its list. */
    @Test
    void parse_threadThatDelays_sleepsWhileAnythingIsDelayed() {
        String timer = """
                "ForkJoinPool-1-delayScheduler" #29 daemon prio=5
                   java.lang.Thread.State: %s (parking)
                \tat jdk.internal.misc.Unsafe.park(java.base@25/Native Method)
                \tat java.util.concurrent.DelayScheduler.loop(java.base@25/DelayScheduler.java:253)
                """;

        assertThat(waits(parse(timer.formatted("TIMED_WAITING"))))
                .containsExactly("ForkJoinPool-1-delayScheduler: sleep");
        assertThat(waits(parse(timer.formatted("WAITING")))).containsExactly("ForkJoinPool-1-delayScheduler: park");
    }

    private static ThreadDump parse(String text) {
        return DumpParser.parse(text, TIME);
    }

    private static DumpedThread thread(ThreadDump dump, String name) {
        return dump.threads().stream()
                .filter(thread -> thread.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> waits(ThreadDump dump) {
        return dump.threads().stream()
                .filter(thread -> thread.waitsFor().kind() != DumpedWait.Kind.NONE)
                .map(thread -> {
                    DumpedWait wait = thread.waitsFor();
                    String what = wait.className().isEmpty() ? "" : " " + wait.className();
                    String who = wait.holder().isEmpty() ? "" : " of " + wait.holder();
                    return thread.name() + ": " + wait.kind().word() + what + who;
                })
                .collect(Collectors.toList());
    }

    static String text(String name) {
        try (InputStream in = DumpParserTest.class.getResourceAsStream(name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
