package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples with messages, as text for other tools. */
class TextGoldenTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "expect-continue-buggy, mmd", "expect-continue-buggy, puml", "expect-continue-buggy, diag",
        "expect-continue-fixed, mmd", "expect-continue-fixed, puml", "expect-continue-fixed, diag"
    })
    void sequence_sampleAsText_isAsInTheGoldenFile(String sample, String extension) throws IOException {
        Path target = folder.resolve(sample + "." + extension);

        Cli result = Cli.run("sequence", Cli.sample(sample), "-o", target);

        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith(target + System.lineSeparator());
        Golden.assertAsGolden(target);
    }
}
