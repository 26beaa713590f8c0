package dev.contrail.recordings;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The recordings that are kept with the sources, against what {@code samples/README.md} says of them; {@code
 * -Dgolden.write=true} writes what they hold into its table.
 */
class SamplesTest {
    private static final Path SAMPLES = Path.of("samples");
    private static final Path README = SAMPLES.resolve("README.md");
    private static final long LARGEST = 1_000_000;

    @Test
    void samples_areOnePerProgramAndOneFromANewerJdk() throws IOException {
        Stream<String> names = Sample.ALL.stream().map(Sample::fileName);

        assertThat(samples())
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(names, Stream.of("upload-queue-buggy-jdk25.jfr"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sample_isSmall_andHoldsWhatTheReadmeSays(Path file) throws IOException {
        Map<String, Long> counts = RecordingFile.readAllEvents(file).stream()
                .collect(groupingBy(event -> event.getEventType().getName(), TreeMap::new, counting()));

        assertThat(counts).isNotEmpty();
        String events = counts.entrySet().stream()
                .map(count -> String.format(Locale.ROOT, "%,d `%s`", count.getValue(), count.getKey()))
                .collect(joining(", "));
        if (Boolean.getBoolean("golden.write")) {
            String row = readmeRow(file);
            String anew = row.replaceFirst("[^|]*\\|$", Matcher.quoteReplacement(" " + events + " |"));
            Files.writeString(README, Files.readString(README).replace(row, anew));
        }
        assertThat(readmeRow(file)).endsWith("| " + events + " |");
        assertThat(Files.size(file)).isLessThan(LARGEST);
    }

    private static String readmeRow(Path file) throws IOException {
        return Files.readString(README)
                .lines()
                .filter(line -> line.startsWith("| `" + file.getFileName() + "` |"))
                .findFirst()
                .orElse("no row for this file |");
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".jfr"))
                    .sorted()
                    .toList();
        }
    }
}
