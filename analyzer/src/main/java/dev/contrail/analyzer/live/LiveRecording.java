package dev.contrail.analyzer.live;

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

    /** The level at which it asks for an event type: {@link Level#OFF} when it does not enable it. */
    public Level level(String eventType) {
        if (!"true".equals(settings.get(eventType + "#enabled"))) {
            return Level.OFF;
        }
        String level = settings.get(eventType + "#" + LiveEventType.LEVEL);
        return Optional.ofNullable(level).flatMap(Level::of).orElse(Level.DEBUG);
    }

    /** The value of an event type's setting, if this recording has one. */
    public Optional<String> setting(String eventType, String name) {
        return Optional.ofNullable(settings.get(eventType + "#" + name));
    }
}
