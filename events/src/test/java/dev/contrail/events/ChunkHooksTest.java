package dev.contrail.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import jdk.jfr.Event;
import jdk.jfr.FlightRecorder;
import org.junit.jupiter.api.Test;

class ChunkHooksTest {
    private static final String LOCK_OWNER = "jdk.jfr.internal.MetadataRepository";

    /** Says from where it was initialized. */
    static final class FreshEvent extends Event {
        private static final List<String> FROM = Arrays.stream(
                        Thread.currentThread().getStackTrace())
                .map(StackTraceElement::getClassName)
                .toList();
    }

    /**
     * Two threads with their first events, a message and a span, once waited for each other: one initialized an event type
     * and waited for Flight Recorder's lock, the other had the lock and waited for that type.
     */
    @Test
    void add_ofATypeNobodyHasUsed_initializesItOutsideOfFlightRecordersLock() {
        Runnable hook = () -> {};
        ChunkHooks.add(FreshEvent.class, hook);

        assertThat(FlightRecorder.removePeriodicEvent(hook)).isTrue();
        assertThat(FreshEvent.FROM).contains(ChunkHooks.class.getName()).doesNotContain(LOCK_OWNER);
    }
}
