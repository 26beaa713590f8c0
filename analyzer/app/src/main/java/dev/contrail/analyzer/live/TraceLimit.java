package dev.contrail.analyzer.live;

import java.util.Locale;

/**
 * Ends a trace of methods that would cost too much. Each call is an event of some 16 bytes, by which calls are counted.
 *
 * @param callsPerSecond the most, over a second
 * @param megabytes the most in all
 */
public record TraceLimit(long callsPerSecond, long megabytes) {
    /** What an event takes: measured with stacks off. */
    public static final int BYTES_A_CALL = 16;

    /** Watches one recording. */
    public Watch over(FlightRecorder recorder, RecordingRun run) throws LiveException {
        return new Watch(new RepositorySize(recorder, run.id()));
    }

    /** Looks from time to time. */
    public final class Watch implements RecordingRun.Enough {
        private final RepositorySize size;
        private final Growth growth;
        private String reason = "";

        private Watch(RepositorySize size) throws LiveException {
            this.size = size;
            this.growth = new Growth(size.bytes(), System.nanoTime());
        }

        @Override
        public boolean isEnough() throws LiveException {
            long bytes = size.bytes();
            growth.at(bytes, System.nanoTime());
            double calls = growth.bytesPerSecond() / BYTES_A_CALL;
            if (calls > callsPerSecond) {
                reason = String.format(Locale.ROOT, "about %,.0f calls a second, more than %,d", calls, callsPerSecond);
            } else if (growth.bytes(bytes) > megabytes << 20) {
                reason = String.format(Locale.ROOT, "%,d MB, more than %,d", growth.bytes(bytes) >> 20, megabytes);
            }
            return !reason.isEmpty();
        }

        /** Why it ended; empty when it did not. */
        public String reason() {
            return reason;
        }
    }
}
