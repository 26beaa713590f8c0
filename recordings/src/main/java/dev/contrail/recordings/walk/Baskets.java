package dev.contrail.recordings.walk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.contrail.events.Contrail;
import dev.contrail.recordings.Workers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Tells what a basket costs: over HTTP it asks for the price of one item after the other, and gives up after a while. */
final class Baskets {
    private static final int CLIENTS = 3;
    private static final int BASKETS = 8;
    private static final int ITEMS = 3;
    /** The one basket that is large: whose client, which of its baskets. */
    private static final int LARGE_OF = 2;

    private static final int LARGE_AT = 5;
    private static final int LARGE = 400;
    private static final long DEADLINE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int PRICE_MILLIS = 5;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI prices;

    private Baskets(URI prices) {
        this.prices = prices;
    }

    static void run(Walk walk) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS, Workers.named("prices-"));
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else each answer waits for an acknowledgement
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/price", Baskets::price);
        server.start();
        var address = server.getAddress();
        var baskets = new Baskets(URI.create("http://" + address.getHostString() + ":" + address.getPort() + "/price"));
        baskets.priceOfOne(); // the first takes long, whatever it is
        Map<String, Callable<?>> clients = new LinkedHashMap<>();
        for (int client = 1; client <= CLIENTS; client++) {
            int number = client;
            clients.put("http-" + client, () -> baskets.ask(walk, number));
        }
        try {
            Walk.clients(clients);
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    private boolean ask(Walk walk, int client) throws IOException, InterruptedException {
        for (int basket = 0; basket < BASKETS; basket++) {
            int items = client == LARGE_OF && basket == LARGE_AT ? LARGE : ITEMS;
            walk.request("client-" + client, this, "GET basket", request -> total(items));
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return true;
    }

    private String total(int items) throws IOException, InterruptedException {
        long until = System.nanoTime() + DEADLINE_NANOS;
        int total = 0;
        for (int item = 0; item < items; item++) {
            if (System.nanoTime() > until) {
                return Walk.FAILED + "504 too late";
            }
            Contrail.message(this, "prices.example", "GET price");
            total += priceOfOne();
            Contrail.reply("prices.example", this, "200");
        }
        return "200 " + total;
    }

    private int priceOfOne() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(prices).build();
        return Integer.parseInt(http.send(request, BodyHandlers.ofString()).body());
    }

    @SuppressWarnings("try") // the span is there to be closed
    private static void price(HttpExchange exchange) throws IOException {
        try (var span = Contrail.span("prices.example", "look up price", null)) {
            TimeUnit.MILLISECONDS.sleep(PRICE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.sendResponseHeaders(200, 1);
        exchange.getResponseBody().write('7');
        exchange.close();
    }
}
