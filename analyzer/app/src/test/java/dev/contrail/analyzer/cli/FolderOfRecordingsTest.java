package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings of many machines, some of them broken. */
class FolderOfRecordingsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void copyThere() throws IOException {
        Files.copy(Cli.sample("upload-queue-buggy"), folder.resolve("host-1.jfr"));
        for (int host = 2; host <= 4; host++) {
            Files.copy(Cli.sample("upload-queue-fixed"), folder.resolve("host-" + host + ".jfr"));
        }
        byte[] whole = Files.readAllBytes(Cli.sample("upload-queue-fixed"));
        Files.write(folder.resolve("host-5.jfr"), Arrays.copyOf(whole, whole.length / 3));
        Files.createFile(folder.resolve("host-6.jfr"));
        Files.writeString(folder.resolve("readme.txt"), "hosts");
    }

    private Cli findings() {
        return Cli.run("findings", folder, "--runs");
    }

    @Test
    void findings_tellWhichFilesAreBroken() {
        assertThat(findings().err())
                .contains(folder + ": 2 files in it skipped, no recordings: host-6.jfr")
                .contains(folder.resolve("host-5.jfr") + ": incomplete: ");
    }

    @Test
    void findings_ofAFileOfWhichNothingCanBeRead_sayThatItIsIncomplete_notThatNothingIsFound() {
        assertThat(findings().out())
                .containsPattern("host-5.jfr\n {2}note {5}The recording is incomplete")
                .contains("nothing that looks like a bug was found in 3 of 5 recordings");
    }

    @Test
    void findings_ofManyRecordings_nameThoseInWhichNothingIsFoundInOneLine() {
        assertThat(findings().out())
                .startsWith("host-1.jfr")
                .contains("           host-2.jfr, host-3.jfr, host-4.jfr\n")
                .doesNotContain("  looked for: ");
    }
}
