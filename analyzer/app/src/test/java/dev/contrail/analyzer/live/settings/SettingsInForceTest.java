package dev.contrail.analyzer.live.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsInForceTest {
    private static final String TYPE = "contrail.Message";

    @Test
    void level_nobodyEnables_isOff() {
        assertThat(level(List.of(Map.of(TYPE + "#level", "trace")))).isEqualTo(Level.OFF);
    }

    @Test
    void level_nobodyMentionsOne_isTheDefault() {
        assertThat(level(List.of(Map.of(TYPE + "#enabled", "true")))).isEqualTo(Level.DEBUG);
    }

    @Test
    void level_oneMentionsOne_countsForAll() {
        assertThat(level(List.of(Map.of(TYPE + "#enabled", "true"), Map.of(TYPE + "#level", "info"))))
                .isEqualTo(Level.INFO);
    }

    @Test
    void level_severalMentionOne_isTheMostTalkative() {
        var info = Map.of(TYPE + "#enabled", "true", TYPE + "#level", "info");
        var trace = Map.of(TYPE + "#enabled", "true", TYPE + "#level", "trace");

        assertThat(level(List.of(info, trace))).isEqualTo(Level.TRACE);
    }

    @Test
    void level_stoppedRecording_doesNotCount() {
        var stopped = new LiveRecording(1, "x", "STOPPED", Map.of(TYPE + "#enabled", "true"));

        assertThat(new SettingsInForce(List.of(stopped)).level(TYPE)).isEqualTo(Level.OFF);
    }

    @Test
    void of_typeThatIsOnByDefault_isOnWhileThereIsARecordingThatDoesNotMentionIt() {
        var span = new LiveEventType("contrail.Span", Map.of("enabled", "true", "stackTrace", "false"), true);
        var any = new LiveRecording(1, "x", "RUNNING", Map.of(TYPE + "#enabled", "true"));
        var against = new LiveRecording(2, "y", "RUNNING", Map.of("contrail.Span#enabled", "false"));

        assertThat(of(span, any)).containsEntry("enabled", "true").containsEntry("level", "debug");
        assertThat(of(span, any, against)).containsEntry("enabled", "false");
        assertThat(of(span)).containsEntry("enabled", "false");
    }

    private static Map<String, String> of(LiveEventType type, LiveRecording... recordings) {
        return new SettingsInForce(List.of(recordings), List.of(type)).of(type.name());
    }

    private static Level level(List<Map<String, String>> settings) {
        var recordings = settings.stream()
                .map(values -> new LiveRecording(1, "x", "RUNNING", values))
                .toList();
        return new SettingsInForce(recordings).level(TYPE);
    }
}
