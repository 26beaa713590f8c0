package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.util.Arrays;
import java.util.Random;

/** Very many messages, as a service has them: clients call, the service asks its stores, polls in between. */
final class ManyMessages {
    private final TraceBuilder builder = new TraceBuilder();
    private final Random random = new Random(11);
    private final int[] labels;
    private final int[] clients = new int[24];
    private final int[] stores = new int[12];
    private final int[] threads = new int[16];
    private final int service = builder.participant("OrderService", 1);
    private final int type = builder.text("contrail.Message");
    private long now = Pages.START;
    private int size;

    private ManyMessages() {
        String[] texts = {"order", "select", "found", "confirmed", "poll", "idle", "insert", "ok", "failed: timeout"};
        labels = Arrays.stream(texts).mapToInt(builder::text).toArray();
        Arrays.setAll(clients, i -> builder.participant("Client", i + 1));
        Arrays.setAll(stores, i -> builder.participant("Store", i + 1));
        Arrays.setAll(threads, i -> builder.thread(new TraceThread("http-" + (i + 1), i + 1L, false)));
    }

    static Trace trace(int messages) {
        var many = new ManyMessages();
        while (many.size < messages) {
            if (many.random.nextInt(8) == 0) {
                many.poll(3 + many.random.nextInt(30));
            } else {
                many.order();
            }
        }
        many.builder.count("contrail.Message", many.size);
        return many.builder.build("many.jfr", new TimeRange(Pages.START, many.now), 1);
    }

    private void order() {
        int client = any(clients);
        int store = any(stores);
        int thread = any(threads);
        add(client, service, 0, MessageKind.CALL, thread);
        add(service, store, 1, MessageKind.CALL, thread);
        add(store, service, 2, MessageKind.REPLY, thread);
        add(service, store, 6, MessageKind.CALL, thread);
        boolean failed = random.nextInt(200) == 0;
        add(store, service, failed ? 8 : 7, MessageKind.REPLY, thread);
        add(service, client, failed ? 8 : 3, MessageKind.REPLY, thread);
    }

    private void poll(int times) {
        for (int i = 0; i < times; i++) {
            add(service, stores[0], 4, MessageKind.CALL, threads[0]);
            add(stores[0], service, 5, MessageKind.REPLY, threads[0]);
        }
    }

    private int any(int[] values) {
        return values[random.nextInt(values.length)];
    }

    private void add(int from, int to, int label, MessageKind kind, int thread) {
        now += 500 + random.nextInt(40_000);
        builder.messages().add(type, now, 0, thread, from, to, labels[label], kind, 0);
        size++;
    }
}
