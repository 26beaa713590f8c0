package dev.contrail.analyzer.live.settings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What running recordings ask for, taken together.
 *
 * <p>Flight Recorder combines only the values that recordings mention. So a recording that enables an event type and
 * says nothing about its level gets the default, until another mentions one: then that one counts for both.
 */
public final class SettingsInForce {
    private static final Level DEFAULT = Level.DEBUG;
    private static final List<String> LIMITS = List.of("threshold", "throttle");

    private final List<LiveRecording> recordings;
    private final Map<String, LiveEventType> types;

    /** Of event types that are off by default. */
    public SettingsInForce(Collection<LiveRecording> recordings) {
        this(recordings, List.of());
    }

    /** Knowing the defaults of event types, which hold for what no recording mentions while there is one. */
    public SettingsInForce(Collection<LiveRecording> recordings, Collection<LiveEventType> types) {
        this.recordings = recordings.stream().filter(LiveRecording::isRunning).toList();
        this.types = types.stream().collect(Collectors.toMap(LiveEventType::name, type -> type, (one, other) -> one));
    }

    /** The most talkative level in force for any of these event types. */
    public Level level(Collection<String> eventTypes) {
        return eventTypes.stream().map(this::level).reduce(Level.OFF, Level::max);
    }

    /** The level in force for an event type; {@link Level#OFF} when nobody enables it. */
    public Level level(String eventType) {
        if (!isEnabled(eventType)) {
            return Level.OFF;
        }
        return mentioned(eventType, LiveEventType.LEVEL).stream()
                .map(value -> Level.of(value).orElse(DEFAULT))
                .reduce(Level::max)
                .orElse(DEFAULT);
    }

    /** Whether an event type is enabled by a recording while none mentions its level. */
    public boolean isAtDefaultLevel(String eventType) {
        return isEnabled(eventType) && mentioned(eventType, LiveEventType.LEVEL).isEmpty();
    }

    /** An event type's settings by name: {@code enabled}, {@code level}, {@code stackTrace}, and limits if any. */
    public Map<String, String> of(String eventType) {
        var settings = new TreeMap<String, String>();
        settings.put("enabled", String.valueOf(isEnabled(eventType)));
        settings.put(LiveEventType.LEVEL, level(eventType).settingValue());
        settings.put(
                "stackTrace", String.valueOf(inForce(eventType, "stackTrace").contains("true")));
        for (String limit : LIMITS) {
            inForce(eventType, limit).stream().findFirst().ifPresent(value -> settings.put(limit, value));
        }
        return settings;
    }

    private boolean isEnabled(String eventType) {
        return inForce(eventType, "enabled").contains("true");
    }

    /** What recordings mention, or else the default. */
    private List<String> inForce(String eventType, String setting) {
        List<String> mentioned = mentioned(eventType, setting);
        LiveEventType type = types.get(eventType);
        if (!mentioned.isEmpty() || recordings.isEmpty() || type == null) {
            return mentioned;
        }
        return Optional.ofNullable(type.settings().get(setting)).stream().toList();
    }

    private List<String> mentioned(String eventType, String setting) {
        return recordings.stream()
                .map(recording -> recording.setting(eventType, setting))
                .flatMap(Optional::stream)
                .toList();
    }
}
