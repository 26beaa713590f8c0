package dev.contrail.events;

import java.lang.invoke.MethodHandles;
import jdk.jfr.Event;
import jdk.jfr.FlightRecorder;

/** What Flight Recorder is asked to call, from the first event on. */
final class ChunkHooks {
    static {
        /* Methods of other classes: who ends a chunk meanwhile must not wait for this one to be initialized. */
        add(TextEvent.class, Texts::forget);
        add(TextEvent.class, OpenSpans::noteAll);
        add(OpenSpanEvent.class, OpenSpans::noteLong);
    }

    private ChunkHooks() {}

    /** Does nothing the second time. */
    static void install() {}

    /**
     * Adds one; without it, as in a JVM that forbids it, recordings are larger and open spans are not noted.
     *
     * <p>Flight Recorder would initialize the type while it holds the lock that another thread, which is just initializing
     * the type's superclass, waits for: both would wait for ever. So the type is initialized before.
     */
    static void add(Class<? extends Event> type, Runnable hook) {
        try {
            MethodHandles.lookup().ensureInitialized(type);
            FlightRecorder.addPeriodicEvent(type, hook);
        } catch (RuntimeException | IllegalAccessException e) {
            System.getLogger("dev.contrail.events").log(System.Logger.Level.DEBUG, "no hook for " + type, e);
        }
    }
}
