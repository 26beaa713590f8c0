package dev.contrail.recordings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contrail.events.Contrail;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SampleRecorderTest {
    @TempDir
    Path folder;

    @Test
    void record_holdsOnlyItsOwnRun() throws Exception {
        Contrail.message("before", "it", "runs");
        SampleRecorder.record(folder.resolve("first.jfr"), () -> emit("first"));
        Path second = folder.resolve("second.jfr");
        SampleRecorder.record(second, () -> emit("second"));

        assertThat(Recorded.eventsIn(second)).singleElement().satisfies(event -> {
            assertThat(event.getEventType().getName()).isEqualTo("contrail.Message");
            assertThat(event.getString("label")).isEqualTo("second");
        });
    }

    @Test
    void record_saysNothingAboutTheMachine() throws Exception {
        Path file = folder.resolve("sample.jfr");
        SampleRecorder.record(file, () -> emit("hello"));

        assertThat(Files.readString(file, ISO_8859_1))
                .contains("hello")
                .doesNotContain(
                        System.getProperty("java.home"),
                        System.getProperty("user.dir"),
                        System.getProperty("java.class.path"),
                        System.getProperty("java.io.tmpdir") + "/",
                        folder.toString());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void inNewJvm_ontoADiskThatIsFull_saysSoInALine() {
        assertThatThrownBy(() -> RecordedRun.inNewJvm(Path.of("/dev/full"), Program.EXPECT_CONTINUE, List.of("fixed")))
                .isInstanceOf(SampleRecorder.UnwritableException.class)
                .hasMessageStartingWith("/dev/full cannot be written: ");
    }

    private static String emit(String label) {
        Contrail.message("sender", "receiver", label);
        return label;
    }
}
