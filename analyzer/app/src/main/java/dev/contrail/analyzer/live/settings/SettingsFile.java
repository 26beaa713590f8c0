package dev.contrail.analyzer.live.settings;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * A Flight Recorder settings file ({@code .jfc}) that enables a few event types and nothing else.
 *
 * <p>A recording made with it holds no environment variable, system property or command line.
 */
public final class SettingsFile {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!--
              These events and nothing else: no environment, no system properties, no command lines.
                java -XX:StartFlightRecording:settings=FILE.jfc,filename=app.jfr …
                java -XX:StartFlightRecording:settings=FILE.jfc,contrail=trace,filename=app.jfr …
            -->
            <configuration version="2.0" label="Contrail" description="A choice of events" provider="Contrail">
            """;
    /** Which settings were in force, once a chunk: so a recording can say what it leaves out. They name no file or user. */
    private static final String ABOUT_ITSELF = """
              <event name="jdk.ActiveSetting">
                <setting name="enabled">true</setting>
              </event>
            """;

    private static final String FOOT = """
                </selection>
              </control>
            </configuration>
            """;

    /** Events of the JDK that hold what one does not show to strangers. */
    public static final List<String> TELLTALE = List.of(
            "jdk.InitialEnvironmentVariable",
            "jdk.InitialSystemProperty",
            "jdk.InitialSecurityProperty",
            "jdk.JVMInformation",
            "jdk.SystemProcess",
            "jdk.NativeLibrary",
            "jdk.ActiveRecording");

    private SettingsFile() {}

    /** The file's text. */
    public static String of(Collection<String> eventTypes, Level level) {
        var text = new StringBuilder(HEAD);
        eventTypes.forEach(type -> text.append(event(escaped(type), level)));
        text.append(ABOUT_ITSELF);
        text.append("""
                  <control>
                    <selection name="contrail" default="%s" label="Contrail Level" description="How much is recorded; each level includes the ones before it">
                """.formatted(level));
        for (Level option : Level.values()) {
            text.append(option(option.settingValue()));
        }
        return text.append(FOOT).toString();
    }

    private static String event(String type, Level level) {
        return """
                  <event name="%s">
                    <setting name="enabled">true</setting>
                    <setting name="stackTrace">false</setting>
                    <setting name="threshold">0 ms</setting>
                    <setting name="level" control="contrail">%s</setting>
                  </event>
                """.formatted(type, level);
    }

    private static String option(String value) {
        String label = value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1);
        return "      <option label=\"" + label + "\" name=\"" + value + "\">" + value + "</option>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
