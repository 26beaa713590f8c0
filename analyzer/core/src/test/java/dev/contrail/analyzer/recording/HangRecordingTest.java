package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.findings.Findings;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that nobody changed, recorded with the JDK's default settings and dumped while they hang. */
class HangRecordingTest {
    /** For which nothing is recorded of threads that are told to stand still. */
    private static final Duration LONG = Duration.ofSeconds(3);

    @TempDir
    private Path folder;

    @Test
    void dump_ofADeadlock_tellsWhoWaitsForWhom() throws Exception {
        Trace trace = hang("deadlock", "Found one Java-level deadlock");

        assertThat(openMarks(trace))
                .contains("teller-1: lock Account#1, held by teller-2", "teller-2: lock Account#2, held by teller-1");
        Finding finding = found(trace, "deadlock");
        assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
        assertThat(finding.title()).isEqualTo("“teller-1” and “teller-2” wait for each other");
        assertThat(finding.words())
                .contains("“teller-1” waits for Account#1, which “teller-2” has")
                .contains("“teller-2” waits for Account#2, which “teller-1” has")
                .contains("HangingPrograms.move(HangingPrograms.java:");
        assertThat(finding.evidence().rows()).hasSize(2);
        assertThat(trace.dump().threads()).hasSizeGreaterThan(5);
        assertThat(trace.texts()).noneMatch(text -> text.contains("Full thread dump"));
    }

    /** JDK 17 and 25 call such threads RUNNABLE, name no owner, and find no deadlock. */
    @Test
    void dump_ofInitializersThatNeedEachOther_tellsWhoWaitsForWhom() throws Exception {
        String sign = "waiting on the Class initialization monitor";
        Trace trace = hang("initializers", sign, sign);

        assertThat(openMarks(trace))
                .contains("loader-1: lock Kitchen, held by loader-2", "loader-2: lock Menu, held by loader-1");
        assertThat(found(trace, "deadlock").title())
                .isEqualTo("“loader-1” and “loader-2” wait for each other, in initializers of classes");
        assertThat(found(trace, "deadlock").words())
                .contains("“loader-1” waits for the class Kitchen, which “loader-2” initializes, at ")
                .contains("HangingPrograms$Menu.<clinit>(");
    }

    @Test
    void dump_ofAPoolThatWaitsForItself_saysSo() throws Exception {
        Trace trace = hang("pool", "FutureTask.awaitDone", "FutureTask.awaitDone");

        assertThat(openMarks(trace))
                .contains("pool-1-thread-1: park FutureTask#1", "pool-1-thread-2: park FutureTask#2");
        Finding finding = found(trace, "hung-pool");
        assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
        assertThat(finding.title())
                .isEqualTo("“pool-1-thread” waits for itself: all 2 threads of it wait for its own tasks");
    }

    @Test
    void dump_ofAThreadStuckInASocket_tellsWhoWaitsForIt() throws Exception {
        Trace trace = hang("socket", "waiting to lock", "SocketDispatcher.read0"); // read0 alone is in CompilerThread0

        assertThat(openMarks(trace)).contains("reader: socket data", "asker: lock Account#1, held by reader");
        assertThat(found(trace, "held-up").title()).isEqualTo("“asker” waits for Account#1, which “reader” has");
        assertThat(found(trace, "held-up").words()).contains("“reader” waits for the other end of a socket at ");
        assertThat(found(trace, "stuck-read").title()).startsWith("“reader” waited for the other end of a socket");
    }

    @Test
    void dump_ofAProgramWhereNobodyIsLeft_saysSo() throws Exception {
        Trace trace = hang("latch", LONG, "CountDownLatch.await");

        assertThat(openMarks(trace)).contains("main: park CountDownLatch#1");
        Finding finding = found(trace, "hung-program");
        assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
        assertThat(finding.title()).isEqualTo("“main” waits in CountDownLatch.await, and nobody is left to wake it");
        assertThat(finding.words())
                .contains("“main” waited in CountDownLatch.await at ")
                .contains("HangingPrograms.latch(HangingPrograms.java:")
                .contains("and 3 threads of pools have nothing to do.");
    }

    /** A recording of a program, dumped when all of some texts are in what its threads do. */
    private Trace hang(String program, String... signs) throws IOException, InterruptedException {
        return hang(program, Duration.ZERO, signs);
    }

    private Trace hang(String program, Duration then, String... signs) throws IOException, InterruptedException {
        Path file = folder.resolve(program + ".jfr");
        Process jvm = new ProcessBuilder(
                        tool("java"),
                        "-XX:StartFlightRecording:settings=default",
                        "-XX:FlightRecorderOptions:repository=" + folder.resolve("repository"),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HangingPrograms.class.getName(),
                        program)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (!holdsAll(jcmd(jvm, "Thread.print"), signs)) {
                assertThat(System.nanoTime()).as("hangs within a minute").isLessThan(deadline);
                Thread.sleep(100);
            }
            Thread.sleep(then.toMillis());
            jcmd(jvm, "JFR.dump", "filename=" + file);
        } finally {
            jvm.destroyForcibly().waitFor();
        }
        return TestRecordings.read(file);
    }

    private static boolean holdsAll(String text, String... signs) {
        int from = 0;
        for (String sign : signs) {
            int at = text.indexOf(sign, signs[0].equals(sign) ? from : 0);
            if (at < 0) {
                return false;
            }
            from = at + 1;
        }
        return true;
    }

    private static String jcmd(Process jvm, String... command) throws IOException {
        var line = new ArrayList<String>(List.of(tool("jcmd"), Long.toString(jvm.pid())));
        line.addAll(List.of(command));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String tool(String name) {
        Path tool = Path.of(System.getProperty("java.home"), "bin", name);
        assertThat(Files.exists(tool)).as(name).isTrue();
        return tool.toString();
    }

    private static Finding found(Trace trace, String kind) {
        return Finding.flat(Findings.in(trace)).stream()
                .filter(finding -> finding.kind().id().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + Findings.in(trace)));
    }

    private static List<String> openMarks(Trace trace) {
        LaneChart chart = Lanes.of(List.of(trace), Categories.of(List.of(trace)));
        var marks = new ArrayList<String>();
        chart.lanes().forEach(lane -> {
            for (int mark = 0; mark < lane.marks().size(); mark++) {
                if (lane.marks().isOpen(mark)) {
                    String action =
                            chart.actions().get(lane.marks().action(mark)).name();
                    marks.add((lane.name() + ": " + action + " " + lane.marks().label(mark)).strip());
                }
            }
        });
        return marks;
    }
}
