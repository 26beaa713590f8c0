package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.events.Contrail;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What gets lost in one of two runs. */
class DiffMissingTest {
    @TempDir
    private Path folder;

    /** A run that writes images but some, whose numbers begin anywhere. */
    private Path images(String file, int from, Set<Integer> lost) throws IOException {
        try (var recording = new Recording()) {
            recording.enable("contrail.Message").withoutThreshold();
            recording.start();
            for (int image = 1; image <= 30; image++) {
                if (!lost.contains(image)) {
                    Contrail.message("store", "disk", "write img-" + (from + image));
                    Contrail.reply("disk", "store", "written");
                }
            }
            recording.dump(folder.resolve(file));
        }
        return folder.resolve(file);
    }

    @Test
    void diff_ofNumbersThatBothRunsHave_namesWhatIsMissing() throws IOException {
        String out = Cli.run("diff", images("a.jfr", 0, Set.of()), images("b.jfr", 0, Set.of(5, 18)))
                .out();

        assertThat(out)
                .contains(" 4 only in A, 0 only in B")
                .containsPattern("\n  A  .* store → disk: write img-5  ")
                .containsPattern("\n  A  .* store → disk: write img-18  ");
        assertThat(out.lines().filter(line -> line.startsWith("  A  "))).hasSize(4);
    }

    @Test
    void diff_ofNumbersOfEachRun_saysHowManyAreMissing_notWhich() throws IOException {
        Path a = images("a.jfr", 1_000, Set.of());
        Path b = images("b.jfr", 2_000, Set.of(5, 18));

        assertThat(Cli.run("diff", a, b).out())
                .contains(
                        " 4 only in A, 0 only in B",
                        "\n  A  2 more “store → disk: write img-…”, which ones is not known",
                        "\n  A  2 more “disk ⇢ store: written”, which ones is not known");
        assertThat(Cli.run("diff", b, images("c.jfr", 1_000, Set.of(5))).out())
                .contains("\n  B  1 more “store → disk: write img-…”, which one is not known");
        assertThat(Cli.run("diff", a, b, "--json").out()).contains("\"more-in-a\" : 4");
    }
}
