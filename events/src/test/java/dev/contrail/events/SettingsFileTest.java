package dev.contrail.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.Configuration;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.EventType;
import jdk.jfr.FlightRecorder;
import org.junit.jupiter.api.Test;

/** {@code contrail.jfc}, as it is in the jar. */
class SettingsFileTest {
    /** What the recording says of itself. */
    private static final String ACTIVE_SETTING = "jdk.ActiveSetting";

    @Test
    void settings_everyEventTypeThatIsOff_isThereAndNoOther() throws Exception {
        var types = new TreeSet<>(typesIn(settings()));

        assertThat(types.remove(ACTIVE_SETTING)).isTrue();
        assertThat(types).isEqualTo(registeredTypes());
    }

    @Test
    void settings_everyEventType_isEnabledWithoutStackTraceAtDebug() throws Exception {
        Map<String, String> settings = settings();

        var types = new TreeSet<>(typesIn(settings));
        types.remove(ACTIVE_SETTING);
        assertThat(types).isNotEmpty().allSatisfy(type -> {
            assertThat(settings).containsEntry(type + "#enabled", "true");
            assertThat(settings).containsEntry(type + "#stackTrace", "false");
            assertThat(settings).containsEntry(type + "#level", "debug");
        });
    }

    private static Map<String, String> settings() throws IOException, ParseException {
        try (var in = Contrail.class.getResourceAsStream("/contrail.jfc");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return Configuration.create(reader).getSettings();
        }
    }

    private static Set<String> typesIn(Map<String, String> settings) {
        return settings.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('#')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> registeredTypes() throws Exception {
        Set<String> ours = new TreeSet<>();
        for (Class<? extends Event> eventClass : concreteEventClasses()) {
            FlightRecorder.register(eventClass);
            if (isOnByItself(eventClass)) {
                continue;
            }
            ours.add(EventType.getEventType(eventClass).getName());
        }
        assertThat(FlightRecorder.getFlightRecorder().getEventTypes())
                .extracting(EventType::getName)
                .containsAll(ours);
        return ours;
    }

    /** Emitted instead of one that is off or beside it, and only while that is on. */
    private static boolean isOnByItself(Class<? extends Event> eventClass) {
        var enabled = eventClass.getAnnotation(Enabled.class);
        return enabled == null || enabled.value();
    }

    private static Set<Class<? extends Event>> concreteEventClasses() throws IOException, URISyntaxException {
        Path root = Path.of(Contrail.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        String packageName = Contrail.class.getPackageName();
        try (Stream<Path> files = Files.list(root.resolve(packageName.replace('.', '/')))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Event.class"))
                    .map(name -> load(packageName + "." + name.substring(0, name.length() - ".class".length())))
                    .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                    .collect(Collectors.toSet());
        }
    }

    private static Class<? extends Event> load(String className) {
        try {
            return Class.forName(className).asSubclass(Event.class);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
