package dev.contrail.analyzer.mapping;

import dev.contrail.reader.event.EventType;
import java.util.Map;
import java.util.Optional;

/**
 * The events that tell of the recorded JVM itself: its version, its arguments, its system properties and its environment.
 * These may hold secrets, so they are read only when a user asks for them.
 */
public final class JvmFacts implements Mapping {
    private static final Value KEY = new Value.OfField("key");
    private static final Value VALUE = new Value.OfField("value");

    private static final Map<String, TypeMapping> KNOWN = Map.of(
            "jdk.JVMInformation", new TypeMapping.Fact("JVM", null, null),
            "jdk.InitialSystemProperty", new TypeMapping.Fact("System properties", KEY, VALUE),
            "jdk.InitialEnvironmentVariable", new TypeMapping.Fact("Environment", KEY, VALUE));

    @Override
    public Optional<TypeMapping> of(EventType type) {
        return Optional.ofNullable(KNOWN.get(type.name()));
    }
}
