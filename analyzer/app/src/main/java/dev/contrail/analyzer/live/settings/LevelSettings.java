package dev.contrail.analyzer.live.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Flight Recorder settings that enable event types at a level. */
public final class LevelSettings {
    /** The events that the library itself has; a JVM knows each only after its first use, but takes settings before. */
    public static final List<String> LIBRARY_EVENTS =
            List.of("contrail.Action", "contrail.Message", "contrail.State", "contrail.StateDouble");

    private LevelSettings() {}

    /** Values by {@code event#setting}. */
    public static Map<String, String> of(Map<String, Level> levels) {
        var settings = new LinkedHashMap<String, String>();
        levels.forEach((type, level) -> {
            settings.put(type + "#enabled", "true");
            settings.put(type + "#" + LiveEventType.LEVEL, level.settingValue());
        });
        return settings;
    }

    /** The {@code jcmd} line that starts a recording with these settings; a file name may be part of the options. */
    public static String jcmdStart(String jvm, String options, Map<String, String> settings) {
        /* jcmd parts its arguments at blanks, also those that a shell kept together. Without the +, it drops a setting that
         * the base settings do not mention, with a warning. */
        return "jcmd " + jvm + " JFR.start " + options + " "
                + settings.entrySet().stream()
                        .map(setting -> quoted("+" + setting.getKey() + "="
                                + setting.getValue().replace(" ", "")))
                        .collect(Collectors.joining(" "));
    }

    /** For a shell: what has other letters than usual in quotation marks. */
    private static String quoted(String option) {
        return option.matches("[\\w+.#=:/@-]*") ? option : "'" + option + "'";
    }
}
