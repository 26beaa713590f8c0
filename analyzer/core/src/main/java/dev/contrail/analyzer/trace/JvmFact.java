package dev.contrail.analyzer.trace;

import java.util.Objects;

/**
 * Something a recording tells of its JVM. It may be a secret.
 *
 * @param topic what kind of fact: the JVM itself, its system properties, its environment
 * @param name such as {@code jvmArguments} or {@code java.home}
 * @param value as text
 */
public record JvmFact(String topic, String name, String value) {
    public JvmFact {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }
}
