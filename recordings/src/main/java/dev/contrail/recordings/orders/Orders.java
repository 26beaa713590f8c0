package dev.contrail.recordings.orders;

import dev.contrail.recordings.Run;
import dev.contrail.recordings.Variant;
import dev.contrail.recordings.Workers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

/** Five clients ask for what is in stock: known products at first, then a burst of new ones, then both. */
public final class Orders {
    private static final int CLIENTS = 5;
    private static final int REQUESTS = 24;
    private static final int BURST_FROM = 8;
    private static final int BURST_TO = 12;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicLong requests = new AtomicLong();
    private final URI service;

    private Orders(URI service) {
        this.service = service;
    }

    /** {@code Orders buggy|fixed} */
    public static void main(String[] args) throws Exception {
        System.out.println(Run.of(() -> run(args)));
    }

    /** What {@link #main} does, without printing. */
    public static String run(String... args) throws IOException, InterruptedException {
        if (args.length != 1) {
            throw new IllegalArgumentException("usage: Orders buggy|fixed");
        }
        try (var service = new OrderService(Variant.named(args[0]))) {
            return "clients: " + new Orders(service.address()).ask();
        }
    }

    private String ask() throws IOException, InterruptedException {
        List<Callable<List<Integer>>> clients = new ArrayList<>();
        for (int client = 1; client <= CLIENTS; client++) {
            int number = client;
            clients.add(() -> askAs(number));
        }
        Map<Integer, Integer> counts = new TreeMap<>();
        Workers.runAll(clients).forEach(statuses -> statuses.forEach(status -> counts.merge(status, 1, Integer::sum)));
        return counts.toString();
    }

    private List<Integer> askAs(int client) throws IOException, InterruptedException {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            boolean burst = i >= BURST_FROM && i < BURST_TO;
            statuses.add(get("client-" + client, product(client, i, burst)));
            Thread.sleep(burst ? 1 : 20);
        }
        return statuses;
    }

    /** Mostly what all ask for; in a burst what nobody has asked for before. */
    private static String product(int client, int i, boolean burst) {
        return burst ? "product-" + (100 + client * 10 + i) : "product-" + (i < BURST_FROM ? i % 3 : i % 6);
    }

    private int get(String client, String product) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/stock/" + product))
                .header("X-Client", client)
                .header("X-Request", String.valueOf(requests.incrementAndGet()))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }
}
