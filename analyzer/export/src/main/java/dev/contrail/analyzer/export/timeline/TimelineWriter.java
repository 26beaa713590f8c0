package dev.contrail.analyzer.export.timeline;

import java.io.Closeable;
import java.io.IOException;

/**
 * Writes what is on tracks. Tracks are numbered by the writer; times are nanoseconds since the epoch.
 *
 * <p>On one track a slice ends before one that began earlier, and what comes first at one instant is told first.
 */
interface TimelineWriter extends Closeable {
    /** A track for all that is known of a process, which was recorded from a time on. */
    int process(String name, long start) throws IOException;

    /** A thread's track. */
    int thread(int process, long id, String name) throws IOException;

    /** A track beside a thread's, or one that is no thread's, in a process. */
    int track(int process, String name) throws IOException;

    /** A track for numbers, in a process. */
    int counter(int process, String name) throws IOException;

    /**
     * Something begins.
     *
     * @param details names and values in turn; those that are empty are left out
     */
    void begin(int track, long time, String name, String... details) throws IOException;

    /** What began last ends. */
    void end(int track, long time) throws IOException;

    /**
     * Something happens, without a duration.
     *
     * @param flow the arrow that starts here (positive) or ends here (negative), by its number; 0 for none
     */
    void instant(int track, long time, String name, long flow, String... details) throws IOException;

    /** A counter has a value from now on. */
    void value(int counter, long time, double value) throws IOException;

    /** Writes what comes last; the stream below stays open. */
    @Override
    void close() throws IOException;
}
