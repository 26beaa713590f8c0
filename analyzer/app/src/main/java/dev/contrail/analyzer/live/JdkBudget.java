package dev.contrail.analyzer.live;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * Keeps a recording of the JDK's own events within a budget: when they come faster, only longer waits are recorded from
 * then on.
 */
public final class JdkBudget implements RecordingRun.Enough {
    /** What may be recorded in a second: some 25,000 waits, which take about a twentieth of a core. */
    public static final long BYTES_PER_SECOND = 1 << 20;

    /** The shortest wait in the beginning. */
    public static final long FIRST_MILLIS = 1;

    private static final long LAST_MILLIS = 1_000;

    private final FlightRecorder recorder;
    private final RecordingRun run;
    private final Map<String, String> others;
    private final RepositorySize size;
    private final Growth growth;
    private final LongConsumer told;
    private long thresholdMillis = FIRST_MILLIS;

    /**
     * @param settings what is recorded
     * @param told hears the shortest wait that is recorded from now on, in milliseconds, when that changes
     */
    public JdkBudget(FlightRecorder recorder, RecordingRun run, Map<String, String> settings, LongConsumer told)
            throws LiveException {
        this.recorder = recorder;
        this.run = run;
        this.others = settings;
        this.told = told;
        this.size = new RepositorySize(recorder, run.id());
        this.growth = new Growth(size.bytes(), System.nanoTime());
    }

    /** Never is; looks whether the budget is kept. */
    @Override
    public boolean isEnough() throws LiveException {
        long bytes = size.bytes();
        growth.at(bytes, System.nanoTime());
        if (growth.bytesPerSecond() > BYTES_PER_SECOND && thresholdMillis < LAST_MILLIS) {
            thresholdMillis *= 10;
            var settings = new TreeMap<>(others);
            settings.putAll(JdkEvents.settings(recorder, thresholdMillis));
            recorder.settings(run.id(), settings);
            growth.forget(bytes, System.nanoTime());
            told.accept(thresholdMillis);
        }
        return false;
    }
}
