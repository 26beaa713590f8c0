package dev.contrail.analyzer.live.settings;

import java.util.Locale;
import java.util.Optional;

/** How much a recording asks for, least first. The names are those of the {@code level} setting. */
public enum Level {
    OFF,
    INFO,
    DEBUG,
    TRACE;

    /** As it is written in settings. */
    public String settingValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The more talkative of two. */
    public static Level max(Level one, Level other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** As it is written in settings, and on a command line. */
    @Override
    public String toString() {
        return settingValue();
    }

    /** The level that a setting's value names; empty when it is none. */
    public static Optional<Level> of(String value) {
        String name = value.strip().toUpperCase(Locale.ROOT);
        for (Level level : values()) {
            if (level.name().equals(name)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
