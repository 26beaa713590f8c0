package dev.contrail.events;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * All spans that are open, so that a recording can tell of those that hang.
 *
 * <p>No thread waits for another: a span takes a free place from the stack of its stripe, by one compare-and-set, and
 * gives it back when it is closed. A place knows its thread weakly, and a name instead of each object, so neither
 * threads nor class loaders are kept; a thread that ends with an open span is noted once and forgotten.
 */
final class OpenSpans {
    /** More spans at once are recorded as well, but not noted while they are open. */
    private static final int MOST = 100_000;
    /** A power of two, well above the number of processors. */
    private static final int STRIPES = 64;
    /** Neighbours in the array that would share a cache line. */
    private static final int APART = 16;

    /* The stack's elements are the spans that gave their places back. Each span is put there once in its life and none
     * is made again, so that a compare-and-set cannot take one for another. */
    private static final AtomicReferenceArray<@Nullable Span> FREE = new AtomicReferenceArray<>(STRIPES * APART);
    private static final AtomicReference<@Nullable OpenSpan> ALL = new AtomicReference<>();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Object HOOKS = new Object();
    private static long numbers;

    static {
        ChunkHooks.install();
    }

    private OpenSpans() {}

    /** A place that nobody else uses. */
    static OpenSpan take(Thread current) {
        int stripe = ((int) current.getId() & STRIPES - 1) * APART;
        Span free = FREE.getAcquire(stripe);
        while (free != null && !FREE.compareAndSet(stripe, free, free.next)) {
            free = FREE.getAcquire(stripe);
        }
        return free == null || free.place == null ? add(stripe) : free.place;
    }

    /** Gives a place to the next span, by the one that was closed. */
    static void free(OpenSpan place, Span closed) {
        if (place.stripe == OpenSpan.UNKNOWN) {
            return;
        }
        do {
            closed.next = FREE.getAcquire(place.stripe);
        } while (!FREE.compareAndSet(place.stripe, closed.next, closed));
    }

    private static OpenSpan add(int stripe) {
        if (COUNT.incrementAndGet() > MOST) {
            COUNT.decrementAndGet();
            return new OpenSpan(OpenSpan.UNKNOWN);
        }
        var place = new OpenSpan(stripe);
        do {
            place.next = ALL.get();
        } while (!ALL.compareAndSet(place.next, place));
        return place;
    }

    /** A number that no span had; for hooks, one at a time. */
    static long nextNumber() {
        return ++numbers;
    }

    /** Once a second: notes those that have been open that long. */
    static void noteLong() {
        synchronized (HOOKS) {
            OpenSpan before = null;
            for (OpenSpan place = ALL.get(); place != null; place = place.next) {
                place.noteIfLong();
                if (before != null && place.isLost()) {
                    place.note(); // for the last time, since the note before may tell of a thread that was alive
                    before.next = place.next;
                    COUNT.decrementAndGet();
                } else {
                    before = place;
                }
            }
        }
    }

    /** At the begin and the end of a chunk: notes all of them. */
    static void noteAll() {
        synchronized (HOOKS) {
            for (OpenSpan place = ALL.get(); place != null; place = place.next) {
                place.note();
            }
        }
    }
}
