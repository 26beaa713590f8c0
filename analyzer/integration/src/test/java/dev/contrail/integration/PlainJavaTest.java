package dev.contrail.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Programs of the JDK alone. */
class PlainJavaTest {
    private static void enableRare(Recording recording) {
        recording.enable("jdk.CPULoad").with("period", "endChunk");
        recording.enable("jdk.SocketRead").with("threshold", "1 ms");
        recording.enable("jdk.SocketWrite").with("threshold", "0 ms");
    }

    @Test
    void httpClientAndServer_recordedByDefault_haveEachPicture() throws Exception {
        Trace trace = Recorded.byDefault(recording -> {
            enableRare(recording);
            exchange();
        });

        assertThat(Recorded.actions(trace)).anyMatch(action -> action.startsWith("sleep"));
        assertThat(Recorded.messages(trace))
                .anyMatch(message -> message.startsWith("server -> 127.0.0.1: write "))
                .anyMatch(message -> message.endsWith(" -> server: start"));
        assertThat(trace.participants()).hasSizeLessThan(40); // not one for each port of a client
        assertThat(trace.snapshots()).isNotEmpty();
    }

    private static void exchange() throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setExecutor(Executors.newSingleThreadExecutor(work -> new Thread(work, "server")));
        server.createContext("/", exchange -> {
            try (exchange) {
                sleep();
                exchange.sendResponseHeaders(200, 2);
                exchange.getResponseBody().write("ok".getBytes(StandardCharsets.US_ASCII));
            }
        });
        server.start();
        try {
            var uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            for (int i = 0; i < 5; i++) {
                HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
            }
        } finally {
            server.stop(0);
            ((ExecutorService) server.getExecutor()).shutdown();
        }
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "no virtual threads")
    void fiveThousandVirtualThreads_recordedByDefault_haveALaneEach() throws Exception {
        Trace trace = Recorded.byDefault(recording -> {
            enableRare(recording);
            ExecutorService executor = virtualThreads();
            for (int i = 0; i < 5_000; i++) {
                executor.execute(PlainJavaTest::sleep);
            }
            executor.shutdown();
            assertThat(executor.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        });

        assertThat(Recorded.actions(trace).stream().filter(action -> action.equals("sleep")))
                .hasSizeGreaterThanOrEqualTo(5_000);
        assertThat(trace.threads()).hasSizeGreaterThanOrEqualTo(5_000);
        assertThat(trace.snapshots()).isNotEmpty();
    }

    @Test
    void unixSockets_recorded_areALifelineForEachPath(@TempDir Path folder) throws Exception {
        Trace trace = Recorded.by("jdk", recording -> {
            recording.enable("jdk.SocketWrite").with("threshold", "0 ms").with("throttle", "off");
            sendByte(folder.resolve("database.sock"));
            sendByte(folder.resolve("broker.sock"));
        });

        assertThat(Recorded.messages(trace))
                .anyMatch(message -> message.contains("database.sock]: write"))
                .anyMatch(message -> message.contains("broker.sock]: write"))
                .noneMatch(message -> message.contains("socket:0"));
    }

    /** As the collector ZGC tells it, which no test runs with. */
    @Name("jdk.ZAllocationStall")
    static class AllocationStall extends Event {}

    @Test
    void threadThatStoodStillForMemory_recorded_waits() throws Exception {
        Trace trace = Recorded.by("jdk", recording -> {
            var stall = new AllocationStall();
            stall.begin();
            sleep();
            stall.commit();
        });

        assertThat(Recorded.actions(trace)).anyMatch(action -> action.startsWith("allocation stall"));
    }

    private static void sendByte(Path socket) throws IOException {
        var address = UnixDomainSocketAddress.of(socket);
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(address);
            try (var client = SocketChannel.open(address)) {
                client.write(ByteBuffer.allocate(1));
            }
        }
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Compiled for 17, where there are none. */
    private static ExecutorService virtualThreads()
            throws NoSuchMethodException, IllegalAccessException, InvocationTargetException {
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }
}
