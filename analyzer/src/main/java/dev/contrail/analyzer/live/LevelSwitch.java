package dev.contrail.analyzer.live;

import dev.contrail.analyzer.live.LiveException.Reason;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Raises and lowers the level of a running JVM.
 *
 * <p>It does so by a recording of its own that keeps nothing but a little in memory: Flight Recorder gives an event to
 * all recordings as soon as one of them asks for it.
 */
public final class LevelSwitch {
    /** The name of the recording that holds the level up. */
    public static final String NAME = "contrail-level";

    static final String OPTIONS = "name=" + NAME + " disk=false settings=none";

    private final FlightRecorder recorder;

    public LevelSwitch(FlightRecorder recorder) {
        this.recorder = recorder;
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

    /** Sets the level at which we ask for these event types; {@link Level#OFF} ends our asking. */
    public void set(Level level, Collection<String> eventTypes) throws LiveException {
        Optional<LiveRecording> ours = recorder.running(NAME);
        if (level == Level.OFF) {
            if (ours.isPresent()) {
                recorder.discard(ours.get().id());
            }
        } else if (ours.isPresent()) {
            recorder.settings(ours.get().id(), LevelSettings.of(eventTypes, level));
        } else {
            start(LevelSettings.of(eventTypes, level));
        }
    }

    private void start(Map<String, String> settings) throws LiveException {
        var options = new LinkedHashMap<String, String>();
        options.put("name", NAME);
        options.put("disk", "false");
        recorder.start(options, settings);
    }

    /** The {@code jcmd} lines that {@link #set} stands for. */
    public static List<String> jcmdLines(String jvm, Level before, Level level, Collection<String> eventTypes) {
        String stop = "jcmd " + jvm + " JFR.stop name=" + NAME;
        String start = LevelSettings.jcmdStart(jvm, OPTIONS, LevelSettings.of(eventTypes, level));
        if (level == Level.OFF) {
            return List.of(stop);
        }
        return before == Level.OFF ? List.of(start) : List.of(stop, start);
    }

    /** The level in force for an event type: the most talkative that a running recording asks for. */
    public static Level inForce(Collection<LiveRecording> recordings, Collection<String> eventTypes) {
        Level most = Level.OFF;
        for (LiveRecording recording : recordings) {
            for (String type : eventTypes) {
                Level level = recording.isRunning() ? recording.level(type) : Level.OFF;
                most = level.compareTo(most) > 0 ? level : most;
            }
        }
        return most;
    }
}
