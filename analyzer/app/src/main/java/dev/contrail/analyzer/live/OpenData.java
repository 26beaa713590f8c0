package dev.contrail.analyzer.live;

import dev.contrail.analyzer.live.settings.LiveEventType;
import dev.contrail.analyzer.live.settings.LiveRecording;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;

/** Reads what Flight Recorder says about itself over JMX. */
final class OpenData {
    private OpenData() {}

    static LiveEventType eventType(CompositeData type) {
        var settings = new LinkedHashMap<String, String>();
        boolean levelled = false;
        for (CompositeData setting : (CompositeData[]) type.get("settingDescriptors")) {
            settings.put(text(setting, "name"), text(setting, "defaultValue"));
            levelled |= text(setting, "typeName").equals(LiveEventType.LEVEL_CONTROL);
        }
        return new LiveEventType(text(type, "name"), settings, levelled);
    }

    static LiveRecording recording(CompositeData recording) {
        return new LiveRecording(
                (Long) recording.get("id"), text(recording, "name"), text(recording, "state"), map((TabularData)
                        recording.get("settings")));
    }

    private static Map<String, String> map(TabularData table) {
        var map = new LinkedHashMap<String, String>();
        for (Object row : table.values()) {
            var pair = (CompositeData) row;
            map.put(text(pair, "key"), text(pair, "value"));
        }
        return map;
    }

    private static String text(CompositeData data, String name) {
        Object value = data.get(name);
        return value == null ? "" : value.toString();
    }
}
