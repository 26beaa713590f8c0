package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.events.DrawAs;
import dev.contrail.events.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
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
    void doctor_jvmWithSpans_saysThatTheirEventsAreOnWhereNoRecordingNamesThem() throws Exception {
        String recorded = "-XX:StartFlightRecording:name=theirs,settings=none,+contrail.Action#enabled=true";
        try (var child = ChildJvm.start(directory, SpanProgram.class, recorded)) {
            assertThat(CommandRun.out("doctor", child.pid()))
                    .startsWith("JVM " + child.pid() + ", recorded by theirs: all is well")
                    .containsPattern("\\d  contrail.OpenSpan +yes +debug +- +no");
        }
    }

    @Test
    void doctor_fileWithoutOurEvents_namesWhatCanBeDrawn() throws Exception {
        Path file = directory.resolve("jdk.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.ThreadSleep").withoutThreshold();
            recording.start();
            Thread.sleep(2);
            recording.dump(file);
        }

        assertThat(CommandRun.out("doctor", file.toString()))
                .contains("no event of Contrail's library; what the JDK and others record is drawn")
                .contains("try: contrail view " + file, "contrail lanes " + file);
    }

    @Test
    void doctor_jvmWithoutTheLibrary_namesWhatRecordsAndDrawsIt() throws Exception {
        try (var child = ChildJvm.start(directory, IdleProgram.class)) {
            assertThat(CommandRun.out("doctor", child.pid()))
                    .contains("no recording runs that keeps events")
                    .containsPattern("try: contrail record " + child.pid()
                            + " --duration 30s -o app\\.jfr\\R +contrail view app\\.jfr")
                    .doesNotContain("no event that could be drawn");
            child.jcmd("JFR.start", "settings=profile");

            assertThat(CommandRun.out("doctor", child.pid()))
                    .contains("try: jcmd " + child.pid() + " JFR.dump filename=$PWD/app.jfr")
                    .containsPattern("contrail (lanes|state|sequence) app\\.jfr +\\d+ event");
        }
    }

    @Test
    void doctor_fileInAnArchive_isReadAsSummaryReadsIt() throws Exception {
        Path file = directory.resolve("sample.jfr.gz");
        try (var to = new GZIPOutputStream(Files.newOutputStream(file))) {
            Files.copy(Path.of("../../recordings/samples/expect-continue-buggy.jfr"), to);
        }

        assertThat(CommandRun.out("doctor", file.toString())).contains("contrail.Message");
    }

    @Test
    void doctor_fieldThatFlightRecorderDrops_isNamedByItsRole() throws Exception {
        Path file = directory.resolve("dropped.jfr");
        try (var recording = new Recording()) {
            recording.start();
            new DroppedEvent().commit();
            recording.dump(file);
        }

        assertThat(CommandRun.out("doctor", file.toString()))
                .contains("com.acme.Dropped: no field with the role to is recorded")
                .contains("boxed, enums, Duration");
    }

    @Name("com.acme.Dropped")
    @DrawAs(DrawAs.MESSAGE)
    static final class DroppedEvent extends Event {
        @Role(Role.FROM)
        String from = "client";

        @Role(Role.TO)
        Integer to = 7;

        @Role(Role.LABEL)
        String label = "ask";
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
