package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.reader.event.Progress;
import dev.contrail.reader.loss.Loss;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LossesTest {
    @Test
    void omission_ofNamesOrClassesThatAreMissing_isALoss() {
        Omission omission = Losses.omission(new Loss.MissingConstants(0, 3, 1), Places.OF_ONE_FILE);

        assertThat(omission.isLoss()).isTrue();
        assertThat(omission.text())
                .isEqualTo("3 names, classes or threads of events that are not in the chunk at offset 0");
    }

    /** JDK 17 leaves out threads that had ended when a jdk.ThreadAllocationStatistics told of them; 25 does now and then. */
    @Test
    void omission_ofThreadsAlone_isNoLoss() {
        Omission omission = Losses.omission(new Loss.MissingConstants(4096, 2, 2), Places.OF_ONE_FILE);

        assertThat(omission.isLoss()).isFalse();
        assertThat(omission.line())
                .isEqualTo(
                        "Not shown: the names of 2 threads that the JVM left out of the chunk at offset 4,096, as it does"
                                + " with some that had ended");
    }

    @Test
    void read_recordingByTheJdksDefaultsWithThreadsThatEnd_isNotIncomplete(@TempDir Path folder)
            throws IOException, InterruptedException, ParseException {
        Path file = folder.resolve("defaults.jfr");
        try (var recording = new Recording(Configuration.getConfiguration("default"))) {
            recording.start();
            for (int i = 0; i < 100; i++) {
                var thread = new Thread(() -> {}, "ends soon");
                thread.start();
                thread.join();
            }
            recording.dump(file);
        }

        try (var recording = TraceFile.open(file)) {
            assertThat(recording.read(Mapping.standard(), Progress.NONE).omissions())
                    .noneMatch(Omission::isLoss);
        }
    }

    @Test
    void words_ofAFileThatIsCut_sayWhereAndWhetherTheRestWasRead() {
        assertThat(Losses.words(new Loss.CutOff(100, 20_000, 50, true)))
                .isEqualTo("50 bytes behind byte 20,000, where the file is cut, of the chunk at offset 100;"
                        + " what is before was read");
        assertThat(Losses.words(new Loss.CutOff(0, 20_000, 1, false)))
                .isEqualTo("1 byte behind byte 20,000, where the file is cut, and what describes the events of"
                        + " the chunk at offset 0: none of these can be read");
    }
}
