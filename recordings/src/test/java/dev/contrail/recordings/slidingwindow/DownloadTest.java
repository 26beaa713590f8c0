package dev.contrail.recordings.slidingwindow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.recordings.Program;
import dev.contrail.recordings.Recorded;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTest {
    private static final int PARTS = 200;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"10", "100", "none"})
    void intoPipe_anyWindow_releasesEveryPartOnceAndInOrder(String window) throws Exception {
        var recorded = record(window);

        assertThat(recorded.outcome()).contains(PARTS + " parts intact");
        var released = recorded.actions("released at once", "released in a chain").stream()
                .sorted(Comparator.comparingInt(event -> event.getInt("released")))
                .toList();
        assertThat(released)
                .extracting(event -> event.getInt("part"))
                .containsExactlyElementsOf(IntStream.range(0, PARTS).boxed().toList());
        assertThat(released).allMatch(event -> event.getInt("released") == event.getInt("part") + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "100"})
    void intoPipe_limitedWindow_neverAsksForPartsBeyondIt(String window) throws Exception {
        int size = Integer.parseInt(window);
        var recorded = record(window);

        assertThat(recorded.actions("acquire"))
                .hasSize(PARTS)
                .allMatch(event -> event.getInt("part") < event.getInt("released") + size);
        assertThat(recorded.events()).allMatch(event -> event.getInt("buffered") < size);
    }

    @Test
    void intoPipe_partsOutOfOrder_areBufferedAndThenReleasedInAChain() throws Exception {
        var recorded = record("10");

        assertThat(recorded.events())
                .extracting(event -> event.getString("action"))
                .contains("acquire", "buffered", "released at once", "released in a chain");
        assertThat(recorded.actions("released in a chain"))
                .extracting(event -> event.getInt("part"))
                .containsExactlyInAnyOrderElementsOf(recorded.actions("buffered").stream()
                        .map(event -> event.getInt("part"))
                        .toList());
        assertThat(recorded.events()).allMatch(DownloadTest::hasOneSubject);
    }

    @Test
    void intoFile_writesEveryPartToItsPlace() throws Exception {
        var recorded = record("none", "--seekable");

        assertThat(recorded.outcome()).contains(PARTS + " parts intact, at most 0 in memory");
        assertThat(recorded.actions("written"))
                .extracting(event -> event.getLong("value1"))
                .containsExactlyInAnyOrderElementsOf(LongStream.range(0, PARTS)
                        .map(part -> part * Download.PART_BYTES)
                        .boxed()
                        .toList());
    }

    private Recorded record(String window, String... more) throws Exception {
        Stream<String> options = Stream.of("--window", window, "--parts", Integer.toString(PARTS));
        return Recorded.of(
                folder,
                Program.SLIDING_WINDOW,
                Stream.concat(options, Stream.of(more)).toArray(String[]::new));
    }

    private static boolean hasOneSubject(RecordedEvent event) {
        return SlidingWindow.class.getName().equals(event.getString("subject"));
    }
}
