package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.yaml.JdkOverlays;
import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.events.Contrail;
import dev.contrail.reader.event.Progress;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Recording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real recording of threads that wait for everything there is to wait for. */
class OverlayRecordingTest {
    private static final Mapping OVERLAYS = Mapping.standard().orElse(new JdkOverlays(name -> true));

    @TempDir
    static Path folder;

    private static Path file = Path.of("");

    @BeforeAll
    static void record() throws Exception {
        try (var recording = new Recording()) {
            for (String type : new String[] {
                "GCPhasePause",
                "SafepointBegin",
                "SafepointEnd",
                "ExecuteVMOperation",
                "JavaMonitorEnter",
                "JavaMonitorWait",
                "ThreadPark",
                "ThreadSleep",
                "SocketRead",
                "SocketWrite",
                "FileWrite",
                "JavaExceptionThrow"
            }) {
                recording.enable("jdk." + type).withoutThreshold().withoutStackTrace();
            }
            recording.enable("contrail.Action").with("level", "trace");
            recording.start();
            waitForEverything();
            recording.stop();
            file = folder.resolve("waits.jfr");
            recording.dump(file);
        }
    }

    private static void waitForEverything() throws Exception {
        Object lock = new Object();
        var held = new CountDownLatch(1);
        var worker = new Thread(
                () -> {
                    try (var span = Contrail.span("queue", "work", "task");
                            var out = new FileOutputStream(
                                    folder.resolve("written").toFile())) {
                        out.write(new byte[1_000]);
                        Thread.sleep(2);
                        LockSupport.parkNanos(2_000_000);
                        exchange();
                        held.await();
                        waitForNothing(lock);
                        goWrong();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "waiting-worker");
        synchronized (lock) {
            worker.start();
            held.countDown();
            while (worker.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
        }
        worker.join();
        System.gc();
    }

    @SuppressWarnings("WaitNotInLoop") // it waits for the sake of waiting
    private static void waitForNothing(Object lock) throws InterruptedException {
        synchronized (lock) {
            lock.wait(2);
        }
    }

    /** What is looked for and not found is nothing that is told. */
    private static void goWrong() {
        var wrong = List.of(
                new IllegalStateException("closed"),
                new UnsupportedOperationException(),
                new ClassNotFoundException("shop.Till"),
                new NoSuchFieldException());
        assertThat(wrong).hasSize(4);
    }

    private static void exchange() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            try (var client = new Socket(server.getInetAddress(), server.getLocalPort());
                    var accepted = server.accept()) {
                client.getOutputStream().write(1);
                assertThat(accepted.getInputStream().read()).isEqualTo(1);
            }
            InetAddress nameless =
                    InetAddress.getByAddress(server.getInetAddress().getAddress());
            try (var client = SocketChannel.open(new InetSocketAddress(nameless, server.getLocalPort()));
                    var accepted = server.accept()) {
                client.write(ByteBuffer.wrap(new byte[] {1}));
                assertThat(accepted.getInputStream().read()).isEqualTo(1);
            }
        }
    }

    private static Trace read(Mapping mapping) throws IOException {
        try (var recording = TraceFile.open(file)) {
            return recording.read(mapping, Progress.NONE);
        }
    }

    @Test
    void read_withOverlays_tellsEachWaitAndPause() throws IOException {
        Trace trace = read(OVERLAYS);

        Map<String, Integer> counts = new HashMap<>();
        Overlays overlays = trace.overlays();
        for (int row = 0; row < overlays.size(); row++) {
            String name = trace.text(overlays.name().get(row), "");
            boolean pause = name.equals("GC pause") || name.equals("safepoint");
            assertThat(overlays.isPause(row)).as(name).isEqualTo(pause);
            if (pause || isWorker(trace, row)) {
                counts.merge(name, 1, Integer::sum);
            }
        }
        assertThat(counts).containsKeys("GC pause", "safepoint", "lock", "wait", "park", "sleep", "socket", "file");
    }

    @Test
    void read_withOverlays_tellsWhatWasWaitedFor() throws IOException {
        Trace trace = read(Mapping.standard().orElse(new JdkOverlays("file"::equals)));

        Overlays overlays = trace.overlays();
        assertThat(overlays.size()).isPositive();
        for (int row = 0; row < overlays.size(); row++) {
            assertThat(trace.text(overlays.name().get(row), "")).isEqualTo("file");
        }
        assertThat(trace.texts()).anyMatch(text -> text.endsWith("written"));
    }

    @Test
    void read_withOverlays_tellsExceptionsAsInstants() throws IOException {
        Trace trace = read(Mapping.standard().orElse(new JdkOverlays("exception"::equals)));

        Overlays overlays = trace.overlays();
        var told = new ArrayList<String>();
        for (int row = 0; row < overlays.size(); row++) {
            assertThat(overlays.duration().get(row)).isZero();
            if (isWorker(trace, row)) {
                told.add(trace.text(overlays.detail().get(row), ""));
            }
        }
        assertThat(told)
                .contains("IllegalStateException: closed", "UnsupportedOperationException")
                .noneMatch(text -> text.contains("ClassNotFound") || text.contains("NoSuchField"));
    }

    @Test
    void read_withOverlays_tellsAnAddressWhereAHostHasNoName() throws IOException {
        Trace trace = read(Mapping.standard().orElse(new JdkOverlays("socket"::equals)));

        Overlays overlays = trace.overlays();
        var others = new HashSet<String>();
        for (int row = 0; row < overlays.size(); row++) {
            others.add(trace.text(overlays.detail().get(row), ""));
        }
        assertThat(others)
                .containsExactlyInAnyOrder(
                        "localhost", InetAddress.getLoopbackAddress().getHostAddress());
    }

    @Test
    void read_onlyWaits_drawsThemAsWhatThreadsDid() throws IOException {
        Trace trace = read(new JdkOverlays(name -> true));

        var actions = new HashMap<String, Integer>();
        for (int row = 0; row < trace.actions().size(); row++) {
            actions.merge(trace.text(trace.actions().action().get(row), ""), 1, Integer::sum);
        }
        assertThat(actions)
                .containsKeys("lock", "wait", "park", "sleep", "socket", "file")
                .doesNotContainKey("GC pause");
        assertThat(trace.overlays().size()).isPositive();
        for (int row = 0; row < trace.overlays().size(); row++) {
            assertThat(trace.overlays().isPause(row)).isTrue();
        }
    }

    @Test
    void read_onlyPauses_drawsThemAsWhatTheJvmDid() throws IOException {
        Trace trace = read(new JdkOverlays("GC pause"::equals));

        assertThat(trace.actions().size()).isPositive();
        assertThat(trace.overlays().size()).isZero();
        assertThat(trace.threads()).anyMatch(thread -> thread.name().equals("whole JVM"));
    }

    @Test
    void read_withoutOverlays_readsNone() throws IOException {
        Trace trace = read(Mapping.standard());

        assertThat(trace.overlays().size()).isZero();
        assertThat(trace.actions().size()).isEqualTo(1);
        assertThat(trace.eventCounts().get("jdk.ThreadSleep")).isPositive();
    }

    private static boolean isWorker(Trace trace, int row) {
        return trace.threads().get(trace.overlays().thread().get(row)).name().equals("waiting-worker");
    }
}
