package dev.contrail.recordings.orders;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.contrail.events.Contrail;
import dev.contrail.recordings.Variant;
import dev.contrail.recordings.Workers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers {@code GET /stock/PRODUCT} with the number of pieces, with 429 or with 503. */
final class OrderService implements AutoCloseable {
    private static final int THREADS = 6;
    private static final int QUERY_MILLIS = 12;

    private record Answer(int status, String text) {}

    private final Variant variant;
    private final StockCache cache = new StockCache();
    private final StockPool pool = new StockPool();
    private final QueryLimit limit = new QueryLimit();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, Workers.named("http-"));
    private final HttpServer server;

    OrderService(Variant variant) throws IOException {
        this.variant = variant;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/stock/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort());
    }

    @SuppressWarnings("try") // the span is there to be closed
    private void handle(HttpExchange http) throws IOException {
        String client = http.getRequestHeaders().getFirst("X-Client");
        long request = Long.parseLong(http.getRequestHeaders().getFirst("X-Request"));
        String product = http.getRequestURI().getPath().replaceFirst(".*/", "");
        Contrail.message(client, this, "GET " + product, request);
        Answer answer;
        try (var span = Contrail.span(this, "handle", "request-" + request)) {
            answer = answer(product);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer = new Answer(503, "stopping");
        }
        String outcome = answer.status == 200 ? "200 " + answer.text : "failed: " + answer.status + " " + answer.text;
        Contrail.reply(this, client, outcome, request);
        byte[] body = answer.text.getBytes(StandardCharsets.UTF_8);
        http.sendResponseHeaders(answer.status, body.length);
        http.getResponseBody().write(body);
        http.close();
    }

    private Answer answer(String product) throws InterruptedException {
        OptionalInt known = cache.get(this, product);
        if (known.isPresent()) {
            return new Answer(200, known.getAsInt() + " pieces");
        }
        Optional<StockPool.Connection> connection = pool.lease(this);
        if (connection.isEmpty()) {
            return new Answer(503, "no connection");
        }
        return answer(product, connection.get());
    }

    private Answer answer(String product, StockPool.Connection connection) throws InterruptedException {
        if (!limit.permits(this)) {
            if (variant == Variant.FIXED) {
                pool.giveBack(this, connection);
            }
            return new Answer(429, "too many queries");
        }
        int pieces = query(product);
        pool.giveBack(this, connection);
        cache.put(product, pieces);
        return new Answer(200, pieces + " pieces");
    }

    @SuppressWarnings("try") // the span is there to be closed
    private int query(String product) throws InterruptedException {
        Contrail.message(this, "stock.example", "SELECT " + product);
        try (var span = Contrail.span(pool, "query", product)) {
            Thread.sleep(QUERY_MILLIS);
        }
        int pieces = product.length();
        Contrail.reply("stock.example", this, pieces + " pieces");
        return pieces;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
