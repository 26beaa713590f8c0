package dev.contrail.recordings.zoo;

import dev.contrail.recordings.SampleRecorder;
import dev.contrail.recordings.Variant;
import java.nio.file.Path;

/** The programs by name, each with what is to be found in it. */
public enum Zoo {
    /** Tasks wait for tasks in their own pool. */
    STARVED_POOL("starved-pool"),
    /** Permits are not given back after an error. */
    LEAKED_PERMITS("never-released"),
    /** A notify reaches who cannot do anything with it. */
    LOST_WAKE_UP("lost-wake-up"),
    /** A connection is given back twice. */
    RETURNED_TWICE("double-release"),
    /** A session is closed while it is in use. */
    CLOSED_EARLY("use-after-close"),
    /** The answer to the last question is taken for that to the next. */
    STALE_ANSWER("wrong-reply"),
    /** Clients ask again at once. */
    RETRY_STORM("retry-storm"),
    /** Many make what one could make for all. */
    STAMPEDE("stampede"),
    /** More comes than is done. */
    UNBOUNDED_QUEUE("unbounded-queue"),
    /** I/O under a lock. */
    CONVOY("convoy"),
    /** A copy misses a change. */
    STALE_VALUE("stale-value"),
    /** A scheduled task ends. */
    SILENCE("silence"),
    /** Changes pass each other. */
    OUT_OF_ORDER("goes-back"),
    /** Short jobs behind long ones. */
    STARVED_LANE("starved-lane"),
    /** Locks in both orders. */
    LOCK_ORDER("lock-order"),
    /** Questions without an answer. */
    LOST_REQUEST("no-reply"),
    /** All jobs at once. */
    BURSTY_BATCH(""),
    /** Requests that wait. */
    LONG_POLLING(""),
    /** Tasks that are put back once. */
    WORK_STEALING(""),
    /** Slow first requests, and a pause. */
    WARM_UP(""),
    /** A cache that fills. */
    COLD_CACHE("");

    private final String bug;

    Zoo(String bug) {
        this.bug = bug;
    }

    /** The kind of finding that comes first in the buggy variant; empty when it has no bug in any. */
    public String bug() {
        return bug;
    }

    private Animal animal() {
        return switch (this) {
            case STARVED_POOL -> StarvedPool::run;
            case LEAKED_PERMITS -> LeakedPermits::run;
            case LOST_WAKE_UP -> LostWakeUp::run;
            case RETURNED_TWICE -> ReturnedTwice::run;
            case CLOSED_EARLY -> ClosedEarly::run;
            case STALE_ANSWER -> StaleAnswer::run;
            case RETRY_STORM -> RetryStorm::run;
            case STAMPEDE -> Stampede::run;
            case UNBOUNDED_QUEUE -> UnboundedQueue::run;
            case CONVOY -> Convoy::run;
            case STALE_VALUE -> StaleValue::run;
            case SILENCE -> Silence::run;
            case OUT_OF_ORDER -> OutOfOrder::run;
            case STARVED_LANE -> StarvedLane::run;
            case LOCK_ORDER -> LockOrder::run;
            case LOST_REQUEST -> LostRequest::run;
            case BURSTY_BATCH -> Healthy::burstyBatch;
            case LONG_POLLING -> Healthy::longPolling;
            case WORK_STEALING -> Healthy::workStealing;
            case WARM_UP -> Healthy::warmUp;
            case COLD_CACHE -> Healthy::coldCache;
        };
    }

    /** {@code Zoo FILE NAME VARIANT}: runs one and records it. */
    public static void main(String[] args) throws Exception {
        Zoo program = valueOf(args[1]);
        Variant variant = Variant.named(args[2]);
        SampleRecorder.record(Path.of(args[0]), () -> {
            program.animal().run(variant);
            return args[1];
        });
        Runtime.getRuntime().halt(0); // some leave threads behind
    }
}
