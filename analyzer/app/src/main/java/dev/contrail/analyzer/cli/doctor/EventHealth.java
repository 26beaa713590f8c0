package dev.contrail.analyzer.cli.doctor;

import java.util.Map;
import java.util.Optional;

/**
 * How an event type is recorded.
 *
 * @param settings by name, as they are in force; empty when nobody knows them
 * @param count how many events there are
 */
record EventHealth(String type, Map<String, String> settings, long count) {
    EventHealth {
        settings = Map.copyOf(settings);
    }

    boolean isEnabled() {
        return settings.isEmpty() ? count > 0 : "true".equals(settings.get("enabled"));
    }

    boolean hasStackTrace() {
        return "true".equals(settings.get("stackTrace"));
    }

    /** The level that is asked for, of an event type that has one. */
    Optional<String> level() {
        return Optional.ofNullable(settings.get("level"));
    }

    /** Below which duration events are left out, unless none is. */
    Optional<String> threshold() {
        return Optional.ofNullable(settings.get("threshold")).filter(value -> !value.matches("0( \\w+)?|"));
    }

    /** How many events a second are kept at most, unless all are. */
    Optional<String> throttle() {
        return Optional.ofNullable(settings.get("throttle")).filter(value -> !value.matches("off|"));
    }
}
