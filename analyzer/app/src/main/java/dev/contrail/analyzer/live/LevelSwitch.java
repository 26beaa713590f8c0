package dev.contrail.analyzer.live;

import dev.contrail.analyzer.live.LiveException.Reason;
import dev.contrail.analyzer.live.settings.Level;
import dev.contrail.analyzer.live.settings.LevelSettings;
import dev.contrail.analyzer.live.settings.LiveEventType;
import dev.contrail.analyzer.live.settings.LiveRecording;
import dev.contrail.analyzer.live.settings.SettingsInForce;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Raises and lowers the level of a running JVM.
 *
 * <p>It does so by a recording of its own that keeps nothing but a little on disk: Flight Recorder gives an event to all
 * recordings as soon as one of them asks for it. It is not in memory, as what is kept there goes into the next recording
 * that someone starts.
 */
public final class LevelSwitch {
    /** The name of the recording that holds the level up. */
    public static final String NAME = "contrail-level";

    private static final int KEPT_SECONDS = 1;
    private static final long KEPT_BYTES = 1 << 20;

    private final FlightRecorder recorder;

    public LevelSwitch(FlightRecorder recorder) {
        this.recorder = recorder;
    }

    /** Whether the JVM has used an event type that has a level. */
    public static boolean hasEvents(FlightRecorder recorder) throws LiveException {
        return recorder.eventTypes().stream().anyMatch(LiveEventType::levelled);
    }

    /**
     * The event types that have a level: the library's own, known or not, and all others that the JVM knows.
     *
     * @throws LiveException when it knows none; with {@code force} the library's own are taken all the same
     */
    public static List<String> eventTypes(FlightRecorder recorder, boolean force) throws LiveException {
        List<String> known = recorder.eventTypes().stream()
                .filter(LiveEventType::levelled)
                .map(LiveEventType::name)
                .toList();
        if (known.isEmpty() && !force) {
            throw new LiveException(
                    Reason.WITHOUT_LIBRARY,
                    recorder.jvm() + " has used no Contrail event yet",
                    "add dev.contrail:contrail-events to its class path and call Contrail.message(…)\n"
                            + "--force    set the level all the same, for events to come",
                    null);
        }
        var types = new TreeSet<String>(LevelSettings.LIBRARY_EVENTS);
        types.addAll(known);
        return List.copyOf(types);
    }

    /**
     * The level to ask for, by event type, so that no other recording gets less than before: one that enables an event
     * type and does not mention a level relies on the default, which any mention replaces.
     */
    public static SortedMap<String, Level> levels(
            Collection<LiveRecording> recordings, Collection<String> eventTypes, Level level) {
        var others = new SettingsInForce(
                recordings.stream().filter(r -> !r.name().equals(NAME)).toList());
        var levels = new TreeMap<String, Level>();
        for (String type : eventTypes) {
            boolean reliesOnDefault = level != Level.OFF && others.isAtDefaultLevel(type);
            levels.put(type, reliesOnDefault ? Level.max(level, Level.DEBUG) : level);
        }
        return levels;
    }

    /** Asks for these levels from now on. */
    public void raise(Map<String, Level> levels) throws LiveException {
        Optional<LiveRecording> ours = recorder.running(NAME);
        if (ours.isPresent()) {
            recorder.settings(ours.get().id(), LevelSettings.of(levels));
        } else {
            start(LevelSettings.of(levels));
        }
    }

    /** Asks for nothing any more. */
    public void off() throws LiveException {
        Optional<LiveRecording> ours = recorder.running(NAME);
        if (ours.isPresent()) {
            recorder.discard(ours.get().id());
        }
    }

    private void start(Map<String, String> settings) throws LiveException {
        var options = new LinkedHashMap<String, String>();
        options.put("name", NAME);
        options.put("disk", "true");
        options.put("maxAge", KEPT_SECONDS + " s");
        options.put("maxSize", String.valueOf(KEPT_BYTES));
        recorder.startClean(options, settings);
    }

    /** The {@code jcmd} line that {@link #raise} stands for. */
    public static String jcmdRaise(String jvm, Map<String, Level> levels) {
        return LevelSettings.jcmdStart(
                jvm,
                "name=" + NAME + " maxage=" + KEPT_SECONDS + "s maxsize=" + KEPT_BYTES + " settings=none",
                LevelSettings.of(levels));
    }

    /** The {@code jcmd} line that {@link #off} stands for. */
    public static String jcmdOff(String jvm) {
        return "jcmd " + jvm + " JFR.stop name=" + NAME;
    }
}
