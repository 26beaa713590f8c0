package dev.contrail.analyzer.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jdk.jfr.AnnotationElement;
import jdk.jfr.EventType;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/**
 * The event types of a recording that say how they are drawn, and the settings they were recorded with.
 *
 * <p>It reads the whole file with the JDK's own reader, which may not come back from a damaged one: check first.
 */
public final class DrawnTypes {
    private static final String DRAW_AS = "dev.contrail.events.DrawAs";
    private static final String ACTIVE_SETTING = "jdk.ActiveSetting";

    private DrawnTypes() {}

    /** Each type's settings by name, the last ones in the file; none when the recording did not keep its settings. */
    public static SortedMap<String, Map<String, String>> settings(Path file) throws IOException {
        var byName = new TreeMap<String, Map<String, String>>();
        var byId = new HashMap<Long, Map<String, String>>();
        try (var recording = new RecordingFile(file)) {
            for (EventType type : recording.readEventTypes()) {
                if (isDrawn(type)) {
                    byId.put(type.getId(), byName.computeIfAbsent(type.getName(), name -> new TreeMap<>()));
                }
            }
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals(ACTIVE_SETTING)) {
                    note(event, byId.get(event.getLong("id")));
                }
            }
        }
        return byName;
    }

    private static void note(RecordedEvent setting, @Nullable Map<String, String> settings) {
        String value = setting.getString("value");
        if (settings != null && value != null) {
            settings.put(setting.getString("name"), value);
        }
    }

    private static boolean isDrawn(EventType type) {
        return type.getAnnotationElements().stream()
                .map(AnnotationElement::getTypeName)
                .anyMatch(DRAW_AS::equals);
    }
}
