package dev.contrail.analyzer.live;

import dev.contrail.analyzer.live.settings.LiveEventType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Settings for the JDK's own events that pictures are drawn from: waits of threads, pauses, sockets and files, threads,
 * load, memory, samples, and the dump of threads at the end.
 *
 * <p>The JDK's default settings throttle some of them to a hundred a second, and leave out waits below 20 ms. Waits have their
 * stack trace: which lock of {@code java.util.concurrent} it is for, only the line of code tells.
 */
public final class JdkEvents {
    private static final List<String> WAITS = List.of(
            "jdk.JavaMonitorEnter",
            "jdk.JavaMonitorWait",
            "jdk.ThreadPark",
            "jdk.ThreadSleep",
            "jdk.VirtualThreadPinned",
            "jdk.ZAllocationStall",
            "jdk.SocketRead",
            "jdk.SocketWrite",
            "jdk.FileRead",
            "jdk.FileWrite",
            "jdk.FileForce");
    private static final List<String> ALWAYS = List.of(
            "jdk.GCPhasePause",
            "jdk.SafepointBegin",
            "jdk.SafepointEnd",
            "jdk.GCHeapSummary",
            "jdk.ThreadStart",
            "jdk.ThreadEnd");
    private static final Map<String, String> PERIODS = Map.of(
            "jdk.CPULoad", "1 s",
            "jdk.JavaThreadStatistics", "1 s",
            "jdk.ClassLoadingStatistics", "1 s",
            "jdk.ExecutionSample", "20 ms",
            "jdk.ThreadDump", "everyChunk");

    private JdkEvents() {}

    /**
     * Settings for those of them that a JVM knows.
     *
     * @param thresholdMillis waits that are shorter are left out; none of the others are
     */
    public static SortedMap<String, String> settings(FlightRecorder recorder, long thresholdMillis)
            throws LiveException {
        Map<String, LiveEventType> known = new HashMap<>();
        recorder.eventTypes().forEach(type -> known.put(type.name(), type));
        var wanted = new LinkedHashMap<String, Map<String, String>>();
        WAITS.forEach(type -> wanted.put(type, Map.of("threshold", thresholdMillis + " ms", "throttle", "off")));
        ALWAYS.forEach(type -> wanted.put(type, Map.of("threshold", "0 ms")));
        PERIODS.forEach((type, period) -> wanted.put(type, Map.of("period", period)));
        var settings = new TreeMap<String, String>();
        wanted.forEach((name, values) -> {
            LiveEventType type = known.get(name);
            if (type != null) {
                settings.put(name + "#enabled", "true");
                put(settings, type, values);
            }
        });
        return settings;
    }

    private static void put(Map<String, String> settings, LiveEventType type, Map<String, String> values) {
        values.forEach((name, value) -> {
            if (type.settings().containsKey(name)) {
                settings.put(type.name() + "#" + name, value);
            }
        });
        if (type.settings().containsKey("stackTrace") && !type.name().equals("jdk.ExecutionSample")) {
            settings.put(type.name() + "#stackTrace", String.valueOf(WAITS.contains(type.name())));
        }
    }
}
