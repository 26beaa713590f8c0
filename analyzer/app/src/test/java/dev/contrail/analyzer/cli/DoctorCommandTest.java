package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class DoctorCommandTest {
    @TempDir
    private Path directory;

    @Test
    void doctor_nothingRuns_saysThatEventsAreDisabled() throws Exception {
        try (var child = ChildJvm.start(directory, EmittingProgram.class)) {
            assertThat(CommandRun.out("doctor", child.pid()))
                    .contains("JVM " + child.pid() + ": 2 remarks")
                    .contains("no recording runs that keeps events")
                    .contains("com.acme.Request, contrail.Message: disabled")
                    .contains("try: contrail level " + child.pid() + " debug");
        }
    }

    @Test
    void doctor_jvmIsRecorded_countsTheEvents() throws Exception {
        try (var child = ChildJvm.start(directory, EmittingProgram.class)) {
            child.jcmd(
                    "JFR.start",
                    "name=theirs",
                    "settings=none",
                    "+contrail.Message#enabled=true",
                    "+contrail.Message#level=trace",
                    "+contrail.Message#stackTrace=true");
            child.emit("p1");
            assertThat(CommandRun.out("doctor", child.pid()))
                    .startsWith("JVM " + child.pid() + ", recorded by theirs: 2 remarks")
                    .containsPattern("3  contrail.Message +yes +trace +- +yes")
                    .contains("contrail.Message: takes a stack trace")
                    .contains("com.acme.Request: disabled");
        }
    }

    @Test
    void doctor_fileAtInfoWithThreshold_namesBoth() throws Exception {
        try (var child = ChildJvm.start(directory, EmittingProgram.class)) {
            child.jcmd(
                    "JFR.start",
                    "name=theirs",
                    "settings=none",
                    "filename=theirs.jfr",
                    "+jdk.ActiveSetting#enabled=true",
                    "+contrail.Message#enabled=true",
                    "+contrail.Message#level=info",
                    "+contrail.Message#threshold=20ms");
            child.emit("p1");
            child.jcmd("JFR.stop", "name=theirs");
        }

        assertThat(CommandRun.out("doctor", directory.resolve("theirs.jfr").toString()))
                .contains("contrail.Message: at info, so events at debug")
                .contains("contrail.Message: events shorter than 20 ms are left out")
                .contains("com.acme.Request: disabled");
    }
}
