package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.recording.OldRecordings;
import dev.contrail.events.StateEvent;
import dev.contrail.reader.chunk.ChunkHeader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor reads what others and older JVMs recorded, and what is damaged, as {@code summary} does. */
class DoctorOnFilesTest {
    private static final int CONSTANTS_AT = 16;

    @TempDir
    private Path folder;

    @Test
    void doctor_profilersFile_namesWhatDrawsItsSamples() throws IOException {
        Cli doctor = doctor(ProfilersFile.of(20));

        assertThat(doctor.out())
                .contains("1 remark", "what the JDK and others record is drawn", "20 events: profiler.WallClockSample");
        assertThat(summary()).contains("profiler.WallClockSample", " 20");
    }

    @Test
    void doctor_recordingOfJdk8_namesWhatDrawsIt() throws IOException {
        Cli doctor = doctor(OldRecordings.of(2, 5));

        assertThat(doctor.out())
                .contains("1 remark", "what the JDK and others record is drawn", "jdk.CPULoad", "contrail lanes ");
        assertThat(summary()).contains("losses         none");
    }

    @Test
    void doctor_damagedConstants_saysWhatSummarySays() throws IOException {
        byte[] bytes = Files.readAllBytes(Cli.sample("expect-continue-buggy"));
        int constants = (int) ByteBuffer.wrap(bytes).getLong(CONSTANTS_AT);
        Arrays.fill(bytes, constants + 2, constants + 60, (byte) 0x7f);

        Cli doctor = doctor(bytes);

        assertThat(doctor.out())
                .containsPattern("[1-9][0-9]*  contrail.Message ")
                .contains("names and threads of some");
        assertThat(summary()).contains("names and threads of some");
    }

    @Test
    void doctor_damagedHeaderOfConstants_saysWhatSummarySays() throws IOException {
        byte[] bytes = Files.readAllBytes(Cli.sample("expect-continue-buggy"));
        ByteBuffer.wrap(bytes).putLong(CONSTANTS_AT, ChunkHeader.SIZE + 1);

        Cli doctor = doctor(bytes);

        assertThat(doctor.out()).containsPattern("[1-9][0-9]*  contrail.Message ");
        assertThat(summary()).containsPattern("contrail.Message +[1-9]");
    }

    private Cli doctor(byte[] bytes) throws IOException {
        Cli doctor = Cli.run("doctor", Files.write(file(), bytes));
        assertThat(doctor.exitCode()).as(doctor.err()).isZero();
        assertThat(doctor.out() + doctor.err()).doesNotContain("internal error", "Exception", "\tat ");
        return doctor;
    }

    private String summary() {
        return Cli.run("summary", file()).out();
    }

    private Path file() {
        return folder.resolve("x.jfr");
    }

    @Test
    void doctor_ownEventThatTheSettingsLeftOut_isWhereNothingToDrawLeads() throws IOException {
        Path file = folder.resolve("off.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.ActiveSetting");
            recording.disable(Buffer.class);
            recording.start();
            new Buffer().commit();
            recording.dump(file);
        }

        assertThat(Cli.run("state", file, "-o", folder.resolve("x.svg")).err())
                .contains("contrail doctor " + file)
                .contains("why it holds no event of ")
                .contains("com.acme.Buffer");
        assertThat(Cli.run("doctor", file).out())
                .containsPattern("com\\.acme\\.Buffer[^:]*: disabled")
                .contains("+EVENT#enabled=true beside the settings");
    }

    @Name("com.acme.Buffer")
    static final class Buffer extends StateEvent {
        long size;
    }

    @Name("com.acme.Tick")
    static final class Tick extends Event {
        String name = "noon";
    }

    /** What lasts is drawn in lanes, and these did not: how many did is not looked up. */
    @Test
    void doctor_eventsThatAreDrawnUnderACondition_areToldAsTheMost() throws IOException {
        Path file = folder.resolve("ticks.jfr");
        try (var recording = new Recording()) {
            recording.enable(Tick.class);
            recording.start();
            new Tick().commit();
            recording.dump(file);
        }

        assertThat(Cli.run("doctor", file).out())
                .containsPattern("contrail lanes \\S+ +up to 1 event: com\\.acme\\.Tick");
    }

    @Test
    void pictureOfAKindThatARecordingDoesNotHave_namesTheOneThatDrawsIt() {
        CommandRun run =
                CommandRun.of("lanes", Cli.sample("expect-continue-buggy").toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING);
        assertThat(run.err())
                .contains("try:         contrail sequence ", "events: contrail.Message")
                .doesNotContain("contrail lanes", "contrail.Text", "contrail.OpenSpan");
    }
}
