package dev.contrail.events;

import java.util.Locale;

/**
 * How much is recorded; each level includes the ones before it.
 *
 * <p>An event has a level, and a recording asks for one: an event is recorded when its level is at most the asked one.
 * The one-liners on {@link Contrail} are {@link #DEBUG} unless told otherwise.
 *
 * <pre>{@code
 * jcmd PID JFR.start settings=none +contrail.Message#enabled=true +contrail.Message#level=trace
 * }</pre>
 */
public enum TraceLevel {
    /** Rare and important: connections, failures, the start and the end of a job. */
    INFO(1),
    /** What is needed to understand the program's behaviour; the default. */
    DEBUG(2),
    /** Everything, including what happens in inner loops. */
    TRACE(3);

    /** How much this level includes; 0 would be nothing. */
    final int rank;

    TraceLevel(int rank) {
        this.rank = rank;
    }

    /** The level as it is written in settings: {@code info}, {@code debug} or {@code trace}. */
    public String settingValue() {
        return name().toLowerCase(Locale.ROOT);
    }
}
