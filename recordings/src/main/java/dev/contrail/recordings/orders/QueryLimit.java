package dev.contrail.recordings.orders;

import dev.contrail.events.Contrail;

/** How often the database may be asked: a bucket of permits that fills again with time. */
final class QueryLimit {
    private static final int MOST = 5;
    private static final long NANOS_PER_PERMIT = 30_000_000;

    private int permits = MOST;
    private long filled = System.nanoTime();

    synchronized boolean permits(Object caller) {
        Contrail.message(caller, this, "query?");
        long grown = Math.min(MOST, (System.nanoTime() - filled) / NANOS_PER_PERMIT);
        filled += grown * NANOS_PER_PERMIT;
        permits = (int) Math.min(MOST, permits + grown);
        boolean permitted = permits > 0;
        permits -= permitted ? 1 : 0;
        Contrail.state(this, permitted ? "permit" : "refuse", "permits", permits);
        Contrail.reply(this, caller, permitted ? "permitted" : "rejected");
        return permitted;
    }
}
