package dev.contrail.analyzer.live;

import dev.contrail.analyzer.live.settings.Level;
import dev.contrail.analyzer.live.settings.LevelSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One recording of a running JVM, from its start until its data is here. */
public final class RecordingRun implements AutoCloseable {
    /** The recording's name in the JVM. */
    public static final String NAME = "contrail-record";

    private static final long MAX_SIZE = 1 << 30;
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final List<String> ABOUT_ITSELF = List.of("jdk.ActiveSetting", "jdk.DataLoss");
    private static final long LOOK_MILLIS = 200;

    private final FlightRecorder recorder;
    private final long id;
    private final @Nullable EventCounter counter;
    private boolean keep;

    private RecordingRun(FlightRecorder recorder, long id, @Nullable EventCounter counter) {
        this.recorder = recorder;
        this.id = id;
        this.counter = counter;
    }

    /**
     * Starts recording.
     *
     * @param count after how many events {@link #await} returns, 0 for no such end
     * @param duration after how long it does, null for no such end
     */
    public static RecordingRun start(
            FlightRecorder recorder,
            Map<String, String> settings,
            Collection<String> eventTypes,
            long count,
            @Nullable Duration duration)
            throws LiveException, IOException {
        Map<String, String> limits = limits(duration);
        var options = new LinkedHashMap<>(limits);
        options.put("name", NAME);
        options.put("disk", "true");
        long id = recorder.startClean(options, settings);
        EventCounter counter = count == 0 ? null : new EventCounter(recorder, limits, settings, eventTypes, count);
        return new RecordingRun(recorder, id, counter);
    }

    private static Map<String, String> limits(@Nullable Duration duration) {
        var limits = new LinkedHashMap<String, String>();
        limits.put("maxSize", String.valueOf(MAX_SIZE));
        if (duration != null) {
            // It ends by itself should we be killed.
            limits.put("duration", duration.plus(GRACE).toMillis() + " ms");
        }
        return limits;
    }

    /**
     * What to record: event types at their levels, what the recording says about itself (losses and its settings, which
     * name no file, user or environment), and all that the JDK's default recording has if asked for.
     */
    public static Map<String, String> settings(FlightRecorder recorder, Map<String, Level> levels, boolean withJdk)
            throws LiveException {
        var settings = new TreeMap<String, String>();
        if (withJdk) {
            settings.putAll(recorder.predefined("default"));
        }
        settings.putAll(LevelSettings.of(levels));
        ABOUT_ITSELF.forEach(type -> settings.put(type + "#enabled", "true"));
        return settings;
    }

    /** What to record besides: calls of methods, and the dump of threads at the end. */
    public static void addTrace(Map<String, String> settings, TraceFilter filter) {
        settings.put(TraceFilter.TYPE + "#enabled", "true");
        settings.put(TraceFilter.TYPE + "#filter", filter.setting());
        settings.put(
                TraceFilter.TYPE + "#stackTrace", "false"); // the caller comes from time; stacks cost ten times as much
        settings.put(TraceFilter.TYPE + "#threshold", "0 ns");
        settings.put("jdk.ThreadDump#enabled", "true");
        settings.put("jdk.ThreadDump#period", "everyChunk");
    }

    /** The {@code jcmd} line that a recording of these settings, and nothing else, stands for. */
    public static String jcmdLine(String jvm, Path file, @Nullable Duration duration, Map<String, String> settings) {
        return LevelSettings.jcmdStart(jvm, options(file, duration) + " settings=none", settings);
    }

    private static String options(Path file, @Nullable Duration duration) {
        return "name=" + NAME
                + (duration == null ? "" : " duration=" + duration.toMillis() + "ms")
                + " maxsize=1g filename=" + file.toAbsolutePath().normalize();
    }

    /** The {@code jcmd} line that such a recording stands for. */
    public static String jcmdLine(
            String jvm, Path file, @Nullable Duration duration, boolean withJdk, Map<String, Level> levels) {
        var settings = new TreeMap<>(LevelSettings.of(levels));
        if (!withJdk) {
            ABOUT_ITSELF.forEach(type -> settings.put(type + "#enabled", "true"));
        }
        String base = " settings=" + (withJdk ? "default" : "none");
        return LevelSettings.jcmdStart(jvm, options(file, duration) + base, settings);
    }

    /** Asks a local JVM to leave the data in this file if it ends first; a JVM that may not write there does not. */
    public void rescueTo(Path file) {
        try {
            recorder.options(id, Map.of("destination", file.toAbsolutePath().toString(), "dumpOnExit", "true"));
        } catch (LiveException e) {
            // Then there is no rescue; the recording itself goes on.
        }
    }

    /** The JVM's number for the recording. */
    long id() {
        return id;
    }

    /** Waits until the time is up, the events are counted, or someone says that it is enough. */
    public void await(@Nullable Duration duration, Enough enough) throws LiveException, InterruptedException {
        long end = duration == null ? Long.MAX_VALUE : System.nanoTime() + duration.toNanos();
        while (!enough.isEnough() && (counter == null || !counter.isReached())) {
            long leftMillis = (end - System.nanoTime()) / 1_000_000;
            if (duration != null && leftMillis <= 0) {
                return;
            }
            Thread.sleep(Math.min(LOOK_MILLIS, duration == null ? LOOK_MILLIS : leftMillis));
            recorder.checkAlive();
        }
    }

    /** Ends the recording; its data waits in the JVM. */
    public void stop() throws LiveException {
        var noRescue = new HashMap<String, String>();
        noRescue.put("destination", null);
        noRescue.put("dumpOnExit", "false");
        recorder.options(id, noRescue);
        recorder.stop(id);
    }

    /** Copies the data of the stopped recording. */
    public void copy(OutputStream to) throws LiveException, IOException {
        keep = true;
        recorder.copy(id, to);
        keep = false;
    }

    /** Forgets the recording in the JVM, unless its data could not be copied and is still there to fetch. */
    @Override
    public void close() {
        if (counter != null) {
            counter.close();
        }
        try {
            if (!keep) {
                recorder.discard(id);
            }
        } catch (LiveException e) {
            // The JVM has ended, and the recording with it.
        }
    }

    /** Says that a recording may end. */
    public interface Enough {
        boolean isEnough() throws LiveException;
    }
}
