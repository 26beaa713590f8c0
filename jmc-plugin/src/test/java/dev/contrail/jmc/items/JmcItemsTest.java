package dev.contrail.jmc.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.mapping.yaml.MappingFile;
import dev.contrail.analyzer.recording.TestRecordings;
import dev.contrail.analyzer.recording.TraceFile;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.events.Contrail;
import dev.contrail.reader.event.Progress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jdk.jfr.AnnotationElement;
import jdk.jfr.Event;
import jdk.jfr.EventFactory;
import jdk.jfr.Name;
import jdk.jfr.ValueDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;

/** What Mission Control loaded gives the same trace as the file that it loaded. */
class JmcItemsTest {
    private static final Path SAMPLES = Path.of("../recordings/samples");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "expect-continue-buggy.jfr",
                "sliding-window-100.jfr",
                "upload-queue-buggy.jfr",
                "upload-queue-buggy-jdk25.jfr"
            })
    void items_ofASample_giveTheTraceOfItsFile(String sample) throws Exception {
        assertAgree(SAMPLES.resolve(sample));
    }

    @Test
    void items_ofOneLineEvents_giveTheTraceOfTheirFile() throws Exception {
        assertAgree(TestRecordings.record(
                folder.resolve("lines.jfr"),
                () -> {
                    Contrail.created("caller", this, "start");
                    Contrail.message("caller", this, "work", 7);
                    Contrail.reply(this, "caller", "done", 7);
                    Contrail.state(this, "filled", "level", 3, "room", 4);
                    Contrail.state(this, "heated", "degrees", 36.6);
                    Contrail.action("queue", "put", "task");
                },
                "contrail.Message",
                "contrail.State",
                "contrail.StateDouble",
                "contrail.Action"));
    }

    /** What threads were seen doing is told by stack traces, which are not read of items. */
    @Test
    void items_ofAProgramThatNobodyChanged_giveWhatPresetsDrawOfItsFile() throws Exception {
        Path file = SAMPLES.resolve("ledger-unchanged.jfr");
        Mapping noSamples = Drawing.ALL.only(how -> !(how instanceof TypeMapping.Sample));
        try (var recording = TraceFile.open(file)) {
            Trace read = recording.read(noSamples, Progress.NONE);
            assertAgree(file, read, Drawing.ALL);
            assertThat(read.dump().threads()).isNotEmpty();
        }
    }

    /** Mission Control 9.1.2 gives the second type an identifier with a random UUID in it. */
    @Test
    void items_ofTwoVersionsOfAType_areThoseOfOneName() throws Exception {
        Path file = TestRecordings.record(
                folder.resolve("versions.jfr"),
                () -> {
                    commit("step");
                    commit("step", "order");
                },
                "shop.Step");
        IItemCollection items = JfrLoaderToolkit.loadEvents(file.toFile());
        Mapping mapping = MappingFile.parse("shop.yml", "shop.Step: {draw: action, action: step}");

        Trace trace = JmcItems.read("versions", items, TestRecordings.read(file).range(), mapping);

        assertThat(actions(trace)).hasSize(2);
        assertThat(trace.eventCounts()).containsEntry("shop.Step", 2L);
    }

    private static void commit(String... fields) {
        var descriptors = Arrays.stream(fields)
                .map(name -> new ValueDescriptor(String.class, name))
                .toList();
        Event event = EventFactory.create(List.of(new AnnotationElement(Name.class, "shop.Step")), descriptors)
                .newEvent();
        event.set(0, "pack");
        event.commit();
    }

    private static void assertAgree(Path file) throws Exception {
        assertAgree(file, TestRecordings.read(file), Mapping.standard());
    }

    private static void assertAgree(Path file, Trace read, Mapping mapping) throws Exception {
        Trace items = JmcItems.read(read.name(), JfrLoaderToolkit.loadEvents(file.toFile()), read.range(), mapping);
        assertThat(items.dump()).isEqualTo(read.dump());
        assertThat(items.messages().size() + items.actions().size() + snapshots(items))
                .isPositive();
        assertThat(messages(items)).isEqualTo(messages(read));
        assertThat(actions(items)).isEqualTo(actions(read));
        List<Long> expected = durations(read);
        List<Long> found = durations(items);
        for (int row = 0; row < expected.size(); row++) { // items hold an end, rounded by itself
            assertThat(found.get(row)).isCloseTo(expected.get(row), within(2L));
        }
        assertThat(measures(items)).containsExactlyInAnyOrderElementsOf(measures(read));
    }

    private static int snapshots(Trace trace) {
        return trace.snapshots().stream().mapToInt(Snapshots::size).sum();
    }

    private static List<String> messages(Trace trace) {
        var messages = trace.messages();
        return IntStream.range(0, messages.size())
                .mapToObj(row -> messages.time().get(row) + " "
                        + messages.kind().get(row) + " "
                        + messages.exchange().get(row) + " "
                        + trace.threads().get(messages.thread().get(row)) + " "
                        + trace.text(messages.label().get(row), "")
                        + name(trace, messages.from().get(row))
                        + name(trace, messages.to().get(row)))
                .sorted()
                .toList();
    }

    private static List<String> actions(Trace trace) {
        var actions = trace.actions();
        return IntStream.range(0, actions.size())
                .mapToObj(row -> actions.start().get(row) + " "
                        + trace.threads().get(actions.thread().get(row)) + " "
                        + trace.text(actions.action().get(row), "")
                        + name(trace, actions.queue().get(row))
                        + name(trace, actions.task().get(row)))
                .sorted()
                .toList();
    }

    private static List<Long> durations(Trace trace) {
        return LongStream.range(0, trace.actions().size())
                .map(row -> trace.actions().duration().get((int) row))
                .sorted()
                .boxed()
                .toList();
    }

    private static String name(Trace trace, int participant) {
        return participant == Trace.ABSENT
                ? " -"
                : " " + trace.participants().get(participant).displayName();
    }

    private static List<String> measures(Trace trace) {
        return trace.snapshots().stream()
                .flatMap(table -> table.measures().stream()
                        .map(measure -> table.type() + "." + measure.name() + " " + table.size() + " "
                                + IntStream.range(0, table.size())
                                        .mapToDouble(row -> measure.values().get(row))
                                        .filter(Double::isFinite)
                                        .sum()))
                .toList();
    }
}
