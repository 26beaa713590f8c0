package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A survey finds what reading all events finds. */
class SurveyTest {
    @TempDir
    Path folder;

    static Stream<Path> samples() throws IOException {
        return DecodersAgreeTest.samplesOfOwnEvents();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void survey_ofASample_findsWhatReadingFinds(Path sample) throws IOException {
        assertSame(sample);
    }

    @Test
    void survey_ofWrittenChunks_findsWhatReadingFinds() throws IOException {
        assertSame(Files.write(folder.resolve("written.jfr"), WrittenRecordings.chunks(3, 30)));
    }

    private static void assertSame(Path file) throws IOException {
        try (var recording = TraceFile.open(file)) {
            Survey found = recording.survey(Mapping.standard(), Progress.NONE);
            Survey expected = Survey.of(recording.read(Mapping.standard(), Progress.NONE));

            assertThat(found.messages()).isEqualTo(expected.messages());
            assertThat(found.snapshots()).isEqualTo(expected.snapshots());
            assertThat(found.actions()).isEqualTo(expected.actions());
            assertThat(found.messages() + found.snapshots() + found.actions()).isPositive();
            // What threads waited for is named in any case, also where it is not drawn.
            assertThat(participants(found.trace())).containsAll(participants(expected.trace()));
            assertThat(participants(found.trace()))
                    .allMatch(name -> name.endsWith("@0")
                            || participants(expected.trace()).contains(name));
            assertThat(measures(found.trace())).isEqualTo(measures(expected.trace()));
            assertThat(new HashSet<>(found.trace().threads()))
                    .isEqualTo(new HashSet<>(expected.trace().threads()));
            assertThat(found.trace().eventCounts()).isEqualTo(expected.trace().eventCounts());
            assertThat(found.trace().omissions()).isEqualTo(expected.trace().omissions());
        }
    }

    private static Set<String> participants(Trace trace) {
        return trace.participants().stream()
                .map((Participant participant) -> participant.name() + "@" + participant.instance())
                .collect(Collectors.toSet());
    }

    private static Set<String> measures(Trace trace) {
        return trace.snapshots().stream()
                .map(Snapshots::measures)
                .flatMap(measures -> measures.stream().map(Snapshots.Measure::name))
                .collect(Collectors.toSet());
    }
}
