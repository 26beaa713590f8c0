package dev.contrail.recordings.uploadqueue;

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
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/** Takes uploads over HTTP, checks their checksum, and takes its time to store them. */
final class UploadServer implements Closeable {
    static final String CHECKSUM_FIELD = "X-Checksum-Crc32c";
    private static final int HTTP_UNPROCESSABLE = 422;
    private static final int LARGE_BYTES = 1024 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(Workers.named("server-"));
    private final List<String> stored = new CopyOnWriteArrayList<>();

    UploadServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::store);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    /** The names of what was uploaded, in the order it was stored. */
    List<String> stored() {
        return List.copyOf(stored);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void store(HttpExchange exchange) throws IOException {
        try (exchange) {
            CheckedInputStream content = new CheckedInputStream(exchange.getRequestBody(), new CRC32C());
            long length = content.transferTo(OutputStream.nullOutputStream());
            String checksum = Long.toHexString(content.getChecksum().getValue());
            boolean intact = checksum.equals(exchange.getRequestHeaders().getFirst(CHECKSUM_FIELD));
            if (intact) {
                String name = exchange.getRequestURI().getPath().substring(1);
                delay(name, length);
                stored.add(name);
            }
            exchange.sendResponseHeaders(intact ? HttpURLConnection.HTTP_CREATED : HTTP_UNPROCESSABLE, -1);
        }
    }

    /* What a slow disk would take, the same for a name in every run. */
    private static void delay(String name, long bytes) throws IOException {
        SplittableRandom random = new SplittableRandom(name.hashCode());
        try {
            Thread.sleep(bytes > LARGE_BYTES ? random.nextLong(60, 120) : random.nextLong(15, 60));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the server is closing", e);
        }
    }
}
