package dev.contrail.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import jdk.jfr.Configuration;
import jdk.jfr.Event;
import jdk.jfr.EventType;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import org.jspecify.annotations.Nullable;

/**
 * The one recording of this JVM, which lasts as long as it does.
 *
 * <p>It is not stopped between classes: Surefire may hand them to JUnit one by one, and a first start takes hundreds of
 * milliseconds. What a test wants recorded is added and stays: events that another test did not ask for do no harm.
 */
final class JvmRecording {
    /* A wait of a millisecond is seldom what a test waits for, and there may be many. */
    private static final String[] WAITS = {
        "jdk.JavaMonitorEnter", "jdk.JavaMonitorWait", "jdk.ThreadPark", "jdk.ThreadSleep",
        "jdk.SocketRead", "jdk.SocketWrite", "jdk.FileForce", "jdk.VirtualThreadPinned"
    };
    private static final String[] PAUSES = {"jdk.GCPhasePause"};
    private static final String NAME = "contrail-junit";
    private static final long MOST_BYTES = 250_000_000;
    private static final Duration MARGIN = Duration.ofSeconds(1);

    /** So long after a test nobody waits for its late events; on a slow machine a page alone takes seconds. */
    private static final Duration LONG_AGO = Duration.ofMinutes(1);

    private static final int MOST_REMEMBERED = 64;
    private static final String METHOD_TRACE = "jdk.MethodTrace";
    private static final String THREAD_DUMP = "jdk.ThreadDump";

    private static @Nullable JvmRecording current;

    private final Recording recording;
    private final Map<String, String> settings;
    private final TreeSet<String> traced = new TreeSet<>();
    private final ArrayDeque<Instant> looked = new ArrayDeque<>(); // when tests began that were looked at

    private JvmRecording(Recording recording, Map<String, String> settings) {
        this.recording = recording;
        this.settings = settings;
    }

    /** Starts it when it does not run yet. */
    static synchronized JvmRecording get(Options options) {
        if (current == null) {
            Thread starter = startFlightRecorder();
            var settings = new HashMap<>(ours());
            options.settings().ifPresent(named -> settings.putAll(read(named)));
            join(starter);
            var recording = new Recording(settings);
            recording.setName(NAME);
            recording.setMaxSize(MOST_BYTES);
            recording.start();
            current = new JvmRecording(recording, settings);
        }
        return current;
    }

    /* Flight Recorder's own start is most of what a first test costs; settings are read meanwhile. */
    private static Thread startFlightRecorder() {
        var starter = new Thread(FlightRecorder::getFlightRecorder, "contrail-junit: start of Flight Recorder");
        starter.setDaemon(true);
        starter.setUncaughtExceptionHandler((thread, told) -> {}); // it is told where the recording is made
        starter.start();
        return starter;
    }

    private static void join(Thread starter) {
        try {
            starter.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the recording waits for the start by itself
        }
    }

    private static Map<String, String> ours() {
        var settings = new HashMap<String, String>();
        try (InputStream in = Recorded.class.getResourceAsStream("/contrail.jfc")) {
            if (in == null) {
                throw new IllegalStateException("contrail-events is not on the class path");
            }
            settings.putAll(parse(new InputStreamReader(in, StandardCharsets.UTF_8), "contrail.jfc"));
        } catch (IOException e) {
            throw new IllegalStateException("contrail.jfc cannot be read", e);
        }
        for (String type : WAITS) {
            enable(type, "1 ms", settings);
            settings.put(type + "#throttle", "off");
        }
        for (String type : PAUSES) {
            enable(type, "0 ms", settings);
        }
        enable(Mark.TYPE, "0 ms", settings);
        return settings;
    }

    private static void enable(String type, String threshold, Map<String, String> settings) {
        settings.put(type + "#enabled", "true");
        settings.put(type + "#threshold", threshold);
        settings.put(type + "#stackTrace", "false");
    }

    /** Settings by the name of a file, or by a name that the JDK knows. */
    private static Map<String, String> read(String named) {
        try {
            Path file = Path.of(named);
            if (Files.isRegularFile(file)) {
                try (Reader in = Files.newBufferedReader(file)) {
                    return parse(in, named);
                }
            }
            return Configuration.getConfiguration(named.replaceFirst("\\.jfc$", ""))
                    .getSettings();
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException(
                    "settings “" + named + "” cannot be read: neither a file nor one of the JDK's ("
                            + String.join(", ", known()) + ")",
                    e);
        }
    }

    private static Map<String, String> parse(Reader in, String named) throws IOException {
        try {
            return Configuration.create(in).getSettings();
        } catch (ParseException e) {
            throw new IllegalArgumentException(named + " is no settings file: " + e.getMessage(), e);
        }
    }

    private static Iterable<String> known() {
        return Configuration.getConfigurations().stream()
                .map(Configuration::getName)
                .toList();
    }

    /** Records what a test wants besides. */
    synchronized void include(Recorded wanted) {
        var more = new HashMap<String, String>();
        if (!wanted.settings().isEmpty()) {
            more.putAll(read(wanted.settings()));
        }
        for (Class<? extends Event> type : wanted.events()) {
            String name = EventType.getEventType(type).getName();
            more.put(name + "#enabled", "true");
            more.put(name + "#stackTrace", "false");
        }
        for (String target : wanted.trace()) {
            traced.add(target);
        }
        if (!traced.isEmpty()) {
            more.put(METHOD_TRACE + "#enabled", "true");
            more.put(METHOD_TRACE + "#stackTrace", "false");
            more.put(METHOD_TRACE + "#threshold", "0 ns");
            more.put(METHOD_TRACE + "#filter", String.join(";", traced));
        }
        if (!settings.entrySet().containsAll(more.entrySet())) {
            settings.putAll(more);
            recording.setSettings(settings);
        }
    }

    /** Whether this JVM can record calls of methods that nobody changed. */
    static boolean canTrace() {
        return Runtime.version().feature() >= 25;
    }

    /** Has the JVM write what its threads stand at now, which it does where a chunk ends. */
    synchronized void dumpThreads() throws IOException {
        var once = new HashMap<>(settings);
        once.put(THREAD_DUMP + "#enabled", "true");
        once.put(THREAD_DUMP + "#period", "endChunk");
        recording.setSettings(once);
        try (Recording snapshot = FlightRecorder.getFlightRecorder().takeSnapshot()) {
            if (snapshot.getSize() == 0) {
                throw new IOException("nothing was recorded");
            }
        } finally {
            recording.setSettings(settings);
        }
    }

    /* Each look ends a chunk, and the more there are the longer takes the next look: 2 ms become 20. */
    private synchronized void forgetBefore(Instant time) {
        recording.setMaxAge(Duration.between(time, Instant.now()));
    }

    /**
     * Writes what was recorded since a time, of this and all other recordings of the JVM, and some of what came before. All
     * events that were committed before this call are in it.
     *
     * @param before how much of what came before is wanted: every chunk costs a millisecond, in writing and in reading
     */
    void writeSince(Instant time, Before before, Path file) throws IOException {
        Instant last = lastLookedAt(time);
        Instant oldest = TestRun.oldest().filter(time::isAfter).orElse(time).minus(MARGIN);
        forgetBefore(last.isBefore(oldest) ? last : oldest);
        Instant from = switch (before) {
            case NOTHING -> time;
            case LAST_LOOKED_AT -> last;
            case MARGIN -> time.minus(MARGIN);
        };
        try (Recording snapshot = FlightRecorder.getFlightRecorder().takeSnapshot();
                InputStream in = snapshot.getStream(from, null)) {
            if (in == null) {
                throw new IOException("nothing was recorded");
            }
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** How much is wanted of what was recorded before a test. */
    enum Before {
        /** The rest of the chunk in which the test begins. The JDK may place the end of the chunk before by a hair too late. */
        NOTHING,
        /** Also the chunks of the last test before that was looked at, which ended them. */
        LAST_LOOKED_AT,
        /** A second. */
        MARGIN
    }

    /** When the last test began that was looked at before one that began then: the same time when there is none, or long ago. */
    private synchronized Instant lastLookedAt(Instant time) {
        Instant last = looked.stream().filter(begun -> begun.isBefore(time)).reduce(Instant.MIN, JvmRecording::later);
        looked.remove(time);
        looked.addLast(time);
        if (looked.size() > MOST_REMEMBERED) {
            looked.removeFirst();
        }
        return last.isBefore(time.minus(LONG_AGO)) ? time : last;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
