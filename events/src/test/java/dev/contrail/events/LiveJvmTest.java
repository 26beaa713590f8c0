package dev.contrail.events;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that the documentation gives, on a JVM of their own. */
@Timeout(120)
class LiveJvmTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void unpackTheSettings() throws IOException {
        Child.unpackSettings(directory);
    }

    @Test
    void startFlightRecording_ourSettings_recordsDebugAndNothingElse() throws Exception {
        try (var child = Child.start(directory, "-XX:StartFlightRecording:filename=app.jfr,settings=contrail.jfc")) {
            child.emit();
            child.finish();
        }

        assertThat(counts("app.jfr"))
                .isEqualTo(Map.of(
                        "contrail.Message", 2L,
                        "contrail.State", 2L,
                        "contrail.StateDouble", 2L,
                        "contrail.Action", 2L));
    }

    @ParameterizedTest
    @CsvSource({"info, 1", "debug, 2", "trace, 3"})
    void startFlightRecording_ourSettingsAtALevel_recordsItAndTheOnesBefore(String level, long each) throws Exception {
        String options = "-XX:StartFlightRecording:settings=contrail.jfc,contrail=" + level + ",filename=app.jfr";
        try (var child = Child.start(directory, options)) {
            child.emit();
            child.finish();
        }

        assertThat(counts("app.jfr"))
                .isEqualTo(Map.of(
                        "contrail.Message", each,
                        "contrail.State", each,
                        "contrail.StateDouble", each,
                        "contrail.Action", each));
    }

    @Test
    void startFlightRecording_ourSettingsAtOff_recordsNothing() throws Exception {
        String options = "-XX:StartFlightRecording:settings=contrail.jfc,contrail=off,filename=app.jfr";
        try (var child = Child.start(directory, options)) {
            child.emit();
            child.finish();
        }

        assertThat(counts("app.jfr")).isEmpty();
    }

    @Test
    void startFlightRecording_defaultSettings_recordsNoneOfOurs() throws Exception {
        try (var child = Child.start(directory, "-XX:StartFlightRecording:filename=app.jfr")) {
            child.emit();
            child.finish();
        }

        assertThat(counts("app.jfr")).isEmpty();
    }

    @Test
    void jcmdStart_ourSettingsBesideTheDefault_recordsFromThenOn() throws Exception {
        try (var child = Child.start(directory)) {
            child.emit();
            child.jcmd("JFR.start", "name=contrail", "settings=default", "settings=contrail.jfc", "contrail=info");
            child.emit();
            child.jcmd("JFR.dump", "name=contrail", "filename=app.jfr");
        }

        assertThat(counts("app.jfr")).containsEntry("contrail.Message", 1L).containsEntry("contrail.State", 1L);
    }

    @Test
    void jcmdStart_ourSettingsAtALevel_recordsItAndTheOnesBefore() throws Exception {
        try (var child = Child.start(directory)) {
            child.jcmd("JFR.start", "name=contrail", "settings=contrail.jfc", "contrail=debug");
            child.emit();
            child.jcmd("JFR.dump", "name=contrail", "filename=app.jfr");
        }

        assertThat(counts("app.jfr")).containsEntry("contrail.Message", 2L).containsEntry("contrail.Action", 2L);
    }

    @Test
    void jcmdStart_oneTypeByName_recordsThatTypeOnly() throws Exception {
        try (var child = Child.start(directory)) {
            child.emit(); // its types are known from here on
            child.jcmd("JFR.start", "name=one", "settings=none", "+contrail.Message#enabled=true");
            child.emit();
            child.jcmd("JFR.dump", "name=one", "filename=app.jfr");
        }

        assertThat(counts("app.jfr")).isEqualTo(Map.of("contrail.Message", 2L));
    }

    @Test
    void jcmdStart_beforeTheFirstEvent_recordsIt() throws Exception {
        try (var child = Child.start(directory)) {
            child.jcmd(
                    "JFR.start",
                    "name=one",
                    "settings=none",
                    "+contrail.Message#enabled=true",
                    "+contrail.Message#level=trace");
            child.emit();
            child.jcmd("JFR.dump", "name=one", "filename=app.jfr");
        }

        assertThat(counts("app.jfr")).isEqualTo(Map.of("contrail.Message", 3L));
    }

    @Test
    void recordingInCode_ofTheProgram_recordsAtItsLevel() throws Exception {
        try (var child = Child.start(directory, "-D" + ChildProgram.RECORDING_IN_CODE + "=info")) {
            child.emit();
            child.finish();
        }

        assertThat(counts("code.jfr")).isEqualTo(Map.of("contrail.Message", 1L));
    }

    private Map<String, Long> counts(String file) throws Exception {
        return Recorded.in(directory.resolve(file)).events().stream()
                .collect(groupingBy(event -> event.getEventType().getName(), counting()));
    }
}
