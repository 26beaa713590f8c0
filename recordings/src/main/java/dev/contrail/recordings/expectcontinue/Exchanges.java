package dev.contrail.recordings.expectcontinue;

import java.util.concurrent.atomic.AtomicLong;

/** Numbers that a message and its reply share. */
final class Exchanges {
    private static final AtomicLong LAST = new AtomicLong();

    private Exchanges() {}

    static long next() {
        return LAST.incrementAndGet();
    }
}
