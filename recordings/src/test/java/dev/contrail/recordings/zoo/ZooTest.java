package dev.contrail.recordings.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Findings;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Severity;
import dev.contrail.analyzer.recording.TraceFile;
import dev.contrail.reader.event.Progress;
import dev.contrail.recordings.Variant;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is found in the zoo's programs: their bug first, and nothing of weight where there is none. */
class ZooTest {
    private static final int MOST_ATTEMPTS = 6;

    @TempDir
    Path folder;

    /** Starts a program in a JVM of its own. */
    private Process started(Zoo program, Variant variant) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + folder, // it halts, and so deletes nothing
                        "-cp",
                        System.getProperty("java.class.path"),
                        Zoo.class.getName(),
                        file(variant).toString(),
                        program.name(),
                        variant.name().toLowerCase(Locale.ROOT))
                .redirectError(Redirect.INHERIT)
                .redirectOutput(Redirect.DISCARD)
                .start();
    }

    private Path file(Variant variant) {
        return folder.resolve(variant + ".jfr");
    }

    private List<Finding> found(Process process, Variant variant) throws Exception {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        try (TraceFile recording = TraceFile.open(file(variant))) {
            return Findings.in(List.of(recording.read(Mapping.standard(), Progress.NONE)));
        }
    }

    /** A busy machine may hold up the program's threads for longer than the program's own times: one attempt counts. */
    @ParameterizedTest
    @EnumSource
    void program_withItsBug_isToldItFirst_andWithoutNothingOfWeight(Zoo program) throws Exception {
        for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                check(program);
                return;
            } catch (AssertionError busy) {
                System.err.println(program + ": again, after " + busy.getMessage());
            }
        }
        check(program);
    }

    private void check(Zoo program) throws Exception {
        Process fixed = started(program, Variant.FIXED);
        if (!program.bug().isEmpty()) {
            List<Finding> found = found(started(program, Variant.BUGGY), Variant.BUGGY);
            assertThat(found).isNotEmpty();
            assertThat(found.get(0).kind().id()).as(found.get(0).title()).isEqualTo(program.bug());
            assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
        }
        assertThat(Finding.flat(found(fixed, Variant.FIXED)))
                .filteredOn(finding -> finding.severity() == Severity.WARNING)
                .extracting(Finding::title)
                .isEmpty();
    }
}
