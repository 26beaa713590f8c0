package dev.contrail.analyzer.live.settings;

import java.util.Map;
import java.util.Optional;

/**
 * A recording inside a JVM.
 *
 * @param id the JVM's number for it
 * @param state {@code RUNNING}, {@code STOPPED}, …
 * @param settings values by {@code event#setting}
 */
public record LiveRecording(long id, String name, String state, Map<String, String> settings) {
    public LiveRecording {
        settings = Map.copyOf(settings);
    }

    public boolean isRunning() {
        return state.equals("RUNNING");
    }

    /** The value of an event type's setting, if this recording has one. */
    public Optional<String> setting(String eventType, String name) {
        return Optional.ofNullable(settings.get(eventType + "#" + name));
    }
}
