package dev.contrail.analyzer.live.settings;

import java.util.Map;

/**
 * An event type that a running JVM knows.
 *
 * @param settings each setting's default value by name
 * @param levelled whether it has our {@code level} setting
 */
public record LiveEventType(String name, Map<String, String> settings, boolean levelled) {
    /** The class behind the setting that makes an event type ours. */
    public static final String LEVEL_CONTROL = "dev.contrail.events.LevelControl";

    /** The name of that setting. */
    public static final String LEVEL = "level";

    public LiveEventType {
        settings = Map.copyOf(settings);
    }
}
