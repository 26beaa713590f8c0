package dev.contrail.analyzer.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures of the sample recordings, as a user draws them. */
class PicturesTest {
    @TempDir
    Path folder;

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Cli.SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".jfr")).sorted().toList().stream();
        }
    }

    @Test
    void sequence_buggyConnection_showsOneConnectionOverTwoSockets() throws IOException {
        String text = text(draw("sequence", "s.svg", "expect-continue-buggy"));

        assertThat(text).contains("HttpConnection#1").doesNotContain("HttpConnection#2");
        assertThat(text).contains("ClientSocket#1").contains("ClientSocket#2");
        assertThat(text).contains("upload failed: 503");
    }

    @Test
    void state_severalWindows_areSmallMultiplesWithFourActions() throws IOException {
        String svg = draw("state", "w.svg", "sliding-window-10", "sliding-window-100", "sliding-window-1000");

        assertThat(svg)
                .contains("acquire")
                .contains("buffered")
                .contains("released at once")
                .contains("released in a chain")
                .contains("sliding-window-10.jfr")
                .contains("sliding-window-1000.jfr");
    }

    @Test
    void lanes_buggyQueue_hasALanePerWorkerAndRedPutBacks() throws IOException {
        String svg = draw("lanes", "l.svg", "upload-queue-buggy");

        assertThat(svg).contains("worker-1").contains("worker-8").contains("put back");
        assertThat(svg.toLowerCase(Locale.ROOT)).containsAnyOf("#d55e00", "rgb(213,94,0)");
    }

    @Test
    void lanes_pngTarget_isAnImage() throws IOException {
        Path target = folder.resolve("l.png");

        assertThat(Cli.run("lanes", Cli.sample("upload-queue-fixed"), "-o", target)
                        .exitCode())
                .isZero();

        assertThat(ImageIO.read(target.toFile()).getWidth()).isGreaterThan(800);
    }

    @Test
    void state_assertionThatDoesNotHold_exitsWithOneAndStillDraws() {
        Path target = folder.resolve("w.svg");

        Cli result = Cli.run("state", Cli.sample("sliding-window-10"), "--assert", "part < 5", "-o", target);

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("part < 5");
        assertThat(target).exists();
    }

    @Test
    void state_unknownMeasure_listsWhatThereIs() {
        Cli result =
                Cli.run("state", Cli.sample("sliding-window-10"), "--y", "nonsense", "-o", folder.resolve("w.svg"));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("nonsense").contains("part");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void summary_anySample_countsWhatTheJdkCounts(Path sample) throws IOException {
        var expected = new TreeMap<String, Long>();
        for (RecordedEvent event : RecordingFile.readAllEvents(sample)) {
            expected.merge(event.getEventType().getName(), 1L, Long::sum);
        }

        Cli result = Cli.run("summary", sample, "--json");

        assertThat(result.exitCode()).isZero();
        Map<String, Object> summary = JSON.std.mapFrom(result.out());
        assertThat(summary).containsKeys("startTime", "endTime", "threads", "chunks", "losses");
        Map<String, Long> counts = counts(requireNonNull(summary.get("eventTypes")));
        assertThat(counts).containsAllEntriesOf(expected);
        counts.keySet().removeIf(type -> type.startsWith("jdk.") && !expected.containsKey(type));
        counts.values().removeIf(count -> count == 0);
        assertThat(counts).isEqualTo(expected);
    }

    private static Map<String, Long> counts(Object eventTypes) {
        var counts = new TreeMap<String, Long>();
        ((Map<?, ?>) eventTypes).forEach((type, count) -> counts.put(type.toString(), ((Number) count).longValue()));
        return counts;
    }

    @Test
    void summary_asText_isReadable() {
        Cli result = Cli.run("summary", Cli.sample("upload-queue-buggy"));

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("upload-queue-buggy.jfr")
                .contains("lanes")
                .contains("worker-");
    }

    /** What a reader reads: a name and its number may be texts of their own. */
    private static String text(String svg) {
        return svg.replaceAll("<[^>]*>\\s*", "");
    }

    private String draw(String command, String name, String... samples) throws IOException {
        Path target = folder.resolve(name);
        List<Object> args = new ArrayList<>(List.of(command));
        for (String sample : samples) {
            args.add(Cli.sample(sample));
        }
        args.addAll(List.of("-o", target));
        Cli result = Cli.run(args.toArray());
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith(target.toString());
        return Files.readString(target);
    }
}
