package dev.contrail.analyzer.derive.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.MessageTrace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares whole diagrams with golden files; {@code -Dgolden.write=true} rewrites them. */
class SequencesGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/sequence-expect-continue.txt");

    @Test
    void derive_expectContinue_isAsInTheGoldenFile() throws IOException {
        var trace = MessageTrace.expectContinue().build("expect-continue.jfr");

        String dump = SequenceDump.of(Sequences.of(List.of(trace), SequenceOptions.DEFAULT));

        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, dump);
        }
        assertThat(dump).isEqualTo(Files.readString(GOLDEN));
    }
}
