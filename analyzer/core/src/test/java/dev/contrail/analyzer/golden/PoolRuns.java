package dev.contrail.analyzer.golden;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.trace.Trace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** A pool of as many connections as clients, each client a thread; they take turns by chance. */
final class PoolRuns {
    private final Random turns;
    private final MessageTrace trace = new MessageTrace();
    private final Deque<Integer> idle = new ArrayDeque<>();
    private int connections;

    private PoolRuns(long seed) {
        turns = new Random(seed);
    }

    /** What one client does, a message each turn. */
    private final class Client {
        private final String name;
        private final boolean forgets;
        private int turn;
        private int connection;

        Client(int number, boolean forgets) {
            this.name = "Client/" + (900 - number); // identities say nothing about order
            this.forgets = forgets;
        }

        boolean isDone() {
            return turn == 6;
        }

        void takeTurn() {
            trace.on("thread of " + name);
            String taken = "Connection/" + connection;
            switch (turn++) {
                case 0 -> trace.call(name, "Pool/1", "lease");
                case 1 -> {
                    connection = idle.isEmpty() ? ++connections : idle.pop();
                    trace.reply("Pool/1", name, "connection");
                }
                case 2 -> trace.call(name, taken, forgets ? "PUT" : "reset");
                case 3 -> trace.call(name, taken, forgets ? "reset" : "PUT");
                case 4 -> trace.reply(taken, name, "201 Created");
                default -> {
                    trace.call(name, "Pool/1", "give back");
                    idle.push(connection);
                }
            }
        }
    }

    /** A run of three clients; in a buggy one the second resets its connection too late. */
    static Trace run(long seed, boolean buggy) {
        return new PoolRuns(seed).run(buggy);
    }

    private Trace run(boolean buggy) {
        trace.on("main").created("Main", "Pool/1");
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            clients.add(new Client(i, buggy && i == 1));
        }
        while (!clients.isEmpty()) {
            Client client = clients.get(turns.nextInt(clients.size()));
            client.takeTurn();
            if (client.isDone()) {
                clients.remove(client);
            }
        }
        return trace.on("main").closed("Main", "Pool/1").build();
    }
}
