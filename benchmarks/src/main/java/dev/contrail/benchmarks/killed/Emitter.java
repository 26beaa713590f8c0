package dev.contrail.benchmarks.killed;

import dev.contrail.events.Contrail;

/** Emits messages at full speed until it is killed. Each has a number, from which all else in it follows. */
public final class Emitter {
    private static final String[] CLIENTS = {"client a", "client b", "client c"};
    private static final String[] LABELS = {"get", "put", "a label of more than sixteen characters", "Grüße", "x"};

    private Emitter() {}

    /** Does not end. */
    public static void main(String[] args) {
        for (int number = 0; ; number = (number + 1) % 1_000_000_000) {
            Contrail.message(client(number), "server", label(number), number + 1);
        }
    }

    /** Who sends the message with a number. */
    static String client(long number) {
        return CLIENTS[(int) (number % CLIENTS.length)];
    }

    /** What the message with a number says. */
    static String label(long number) {
        return LABELS[(int) (number % LABELS.length)];
    }
}
