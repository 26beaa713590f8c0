package dev.contrail.recordings.slidingwindow;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.contrail.recordings.Workers;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves ranges of one file over HTTP, each after its {@link Latency}. */
final class RangeServer implements Closeable {
    static { // or every response waits 40 ms for the acknowledgement of its head; read once, when the first server is
        // made
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final byte[] content;
    private final int partBytes;
    private final Latency latency;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(Workers.named("server-"));

    RangeServer(byte[] content, int partBytes, Latency latency) throws IOException {
        this.content = content;
        this.partBytes = partBytes;
        this.latency = latency;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/file", this::answer);
        server.start();
    }

    URI file() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/file");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            ByteRange range = ByteRange.parse(exchange.getRequestHeaders().getFirst("Range"));
            delay(range.first() / partBytes);
            byte[] bytes = Arrays.copyOfRange(content, range.first(), range.last() + 1);
            exchange.getResponseHeaders().set("Content-Range", range + "/" + content.length);
            exchange.sendResponseHeaders(HttpURLConnection.HTTP_PARTIAL, bytes.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(bytes);
            }
        }
    }

    private void delay(int part) throws IOException {
        try {
            Thread.sleep(latency.millis(part));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the server is closing", e);
        }
    }
}
