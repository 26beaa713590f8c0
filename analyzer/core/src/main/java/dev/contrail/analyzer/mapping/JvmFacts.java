package dev.contrail.analyzer.mapping;

import dev.contrail.reader.event.EventType;
import java.util.List;
import java.util.Map;

/**
 * The events that tell of the recorded JVM itself: its version, its arguments, its system properties and its environment.
 * These may hold secrets, so they are read only when a user asks for them.
 */
public final class JvmFacts implements Mapping {
    private static final Value KEY = new Value.OfField("key");
    private static final Value VALUE = new Value.OfField("value");

    private static final Origin ORIGIN = new Origin(Origin.Kind.PRESET, "jdk", 0);

    private static final Map<String, TypeMapping> KNOWN = Map.of(
            "jdk.JVMInformation", new TypeMapping.Fact("JVM", null, null),
            "jdk.InitialSystemProperty", new TypeMapping.Fact("System properties", KEY, VALUE),
            "jdk.InitialEnvironmentVariable", new TypeMapping.Fact("Environment", KEY, VALUE));

    @Override
    public List<Drawn> of(EventType type) {
        TypeMapping fact = KNOWN.get(type.name());
        return fact == null ? List.of() : List.of(Drawn.always(fact, ORIGIN));
    }
}
