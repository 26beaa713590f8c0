package dev.contrail.jmc.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jdk.jfr.Recording;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real window, used with mouse and keys; the classes named scenarios say what must be seen. */
class PageWindowTest {
    private static final Path SAMPLES = Path.of("../recordings/samples");
    private static Xvfb display;

    @BeforeAll
    static void start() throws Exception {
        display = Xvfb.start();
    }

    @AfterAll
    static void stop() {
        if (display != null) {
            display.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lanes, upload-queue-buggy.jfr",
        "lanes, upload-queue-buggy-jdk25.jfr",
        "lanes-fixed, upload-queue-fixed.jfr",
        "state, sliding-window-10.jfr",
        "state, sliding-window-100.jfr",
        "state, sliding-window-1000.jfr",
        "sequence, expect-continue-buggy.jfr",
        "finding, sliding-window-none.jfr",
        "unchanged, ledger-unchanged.jfr",
    })
    void page_ofASample_isUsedAsAPersonWould(String scenario, String sample) throws Exception {
        Xvfb.Result result = display.run(PageScenarios.class, scenario, SAMPLES.resolve(sample));
        assertThat(result.exit()).as(result.output()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"selection", "state", "slow"})
    void page_asMissionControlUsesIt_follows(String scenario) throws Exception {
        Xvfb.Result result = display.run(HostScenarios.class, scenario);
        assertThat(result.exit()).as(result.output()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "small", "focus"})
    void page_inOtherWindows_isReadableAndHandsOverWhatIsMarked(String scenario) throws Exception {
        Xvfb.Result result = display.run(WindowScenarios.class, scenario);
        assertThat(result.exit()).as(result.output()).isZero();
    }

    @Test
    void page_ofARecordingWithNothingToDraw_saysHowToHaveIt(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("other.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.JVMInformation");
            recording.start();
            recording.stop();
            recording.dump(file);
        }
        Xvfb.Result result = display.run(PageScenarios.class, "nothing", file);
        assertThat(result.exit()).as(result.output()).isZero();
    }
}
