package dev.contrail.spark;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;

/** Recordings of programs that run here: a web server and its clients, a pool of threads that wait for a lock. */
final class Programs {
    private Programs() {}

    /** Records with the settings that people use for profiling, into as many chunks as asked for. */
    static void record(Path file, int chunks) throws Exception {
        try (var recording = new Recording(Configuration.getConfiguration("profile"))) {
            for (String waiting :
                    new String[] {"jdk.SocketRead", "jdk.SocketWrite", "jdk.ThreadPark", "jdk.JavaMonitorEnter"}) {
                recording.enable(waiting).withThreshold(Duration.ZERO).withStackTrace();
            }
            recording.start();
            for (int i = 0; i < chunks; i++) {
                run(20);
                if (i < chunks - 1) {
                    endChunk();
                }
            }
            System.gc(); // so that the heap is told, however much of it there is
            recording.stop();
            recording.dump(file);
        }
    }

    /** The JVM ends a chunk when another recording starts, and when it stops. */
    private static void endChunk() {
        try (var other = new Recording()) {
            other.start();
        }
    }

    /** Asks a server of our own some times, and works on a pool. */
    static void run(int requests) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService pool = Executors.newFixedThreadPool(3);
        server.setExecutor(pool);
        server.createContext("/", exchange -> {
            byte[] answer = "good".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            ask(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"), requests);
            work();
        } finally {
            server.stop(0);
            pool.shutdown();
        }
    }

    private static void ask(URI server, int requests) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < requests; i++) {
            client.send(HttpRequest.newBuilder(server).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void work() throws Exception {
        var lock = new Semaphore(1);
        ExecutorService workers = onVirtualThreads();
        var jobs = IntStream.range(0, 30)
                .mapToObj(i -> workers.submit(() -> {
                    lock.acquireUninterruptibly();
                    try {
                        TimeUnit.MICROSECONDS.sleep(200);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } finally {
                        lock.release();
                    }
                }))
                .toList();
        for (var job : jobs) {
            job.get();
        }
        workers.shutdown();
    }

    /** Where there are any. */
    private static ExecutorService onVirtualThreads() throws ReflectiveOperationException {
        return Runtime.version().feature() < 21
                ? Executors.newFixedThreadPool(4)
                : (ExecutorService) Executors.class
                        .getMethod("newVirtualThreadPerTaskExecutor")
                        .invoke(null);
    }
}
