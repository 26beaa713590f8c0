package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.Progress;
import dev.contrail.reader.loss.Limit;
import dev.contrail.reader.loss.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmc.flightrecorder.writer.api.Recordings;
import org.openjdk.jmc.flightrecorder.writer.api.Types;

/** What asks for more than a limit allows is a loss that names the option to raise it. */
class LimitsTest {
    private static final Limits USUAL = Limits.STANDARD;

    @TempDir
    Path folder;

    @Test
    void read_withUsualLimits_losesNothing() throws IOException {
        assertThat(written(USUAL).omissions()).isEmpty();
    }

    @Test
    void read_textThatIsTooLong_namesTheLimitOfText() throws IOException {
        Trace trace = written(new Limits(8, USUAL.constants(), USUAL.declarations(), USUAL.nesting(), 1));

        assertThat(trace.messages().size()).isZero();
        assertLossNames(trace, Limit.TEXT);
    }

    @Test
    void read_eventThatIsTooLong_namesTheLimitOfTextAndReadsTheOthers() throws IOException {
        Path file = TestRecordings.record(
                folder.resolve("long.jfr"),
                () -> {
                    NumberedMessages.emit(0, 100);
                    dev.contrail.events.Contrail.message("a", "b", "long ".repeat(2000));
                    NumberedMessages.emit(100, 200);
                },
                "contrail.Message");

        Trace trace = read(file, new Limits(5000, USUAL.constants(), USUAL.declarations(), USUAL.nesting(), 1));

        assertThat(NumberedMessages.in(trace).right()).isEqualTo(200);
        assertLossNames(trace, Limit.TEXT);
    }

    @Test
    void read_tooManyConstants_namesTheLimitOfConstants() throws IOException {
        Trace trace = written(new Limits(USUAL.textBytes(), 3, USUAL.declarations(), USUAL.nesting(), 1));

        assertThat(trace.messages().size()).as("without names").isEqualTo(20);
        assertLossNames(trace, Limit.CONSTANTS);
    }

    @Test
    void read_tooManyDeclarations_namesTheLimitOfDeclarations() throws IOException {
        Trace trace = written(new Limits(USUAL.textBytes(), USUAL.constants(), 50, USUAL.nesting(), 1));

        assertThat(trace.messages().size()).isZero();
        assertLossNames(trace, Limit.DECLARATIONS);
    }

    @Test
    void read_deepMetadata_namesTheLimitOfNesting() throws IOException {
        Trace trace = written(new Limits(USUAL.textBytes(), USUAL.constants(), USUAL.declarations(), 2, 1));

        assertLossNames(trace, Limit.NESTING);
    }

    @Test
    void read_typeThatContainsItself_losesItsConstantsOnly() throws IOException {
        Path file = folder.resolve("self.jfr");
        try (var recording = Recordings.newRecording(file, settings -> settings.withJdkTypeInitialization())) {
            var self = recording.registerType(
                    "test.Self",
                    type -> type.addField("name", Types.Builtin.STRING).addField("again", type.selfType()));
            var event = recording.registerEventType("test.Event", type -> type.addField("self", self));
            recording.writeEvent(event.asValue(value -> value.putField("startTime", System.nanoTime())
                    .putField("self", self.asValue(inner -> inner.putField("name", "inner")))));
        }

        Trace trace = read(file, USUAL);

        assertThat(trace.eventCounts()).containsEntry("test.Event", 1L);
    }

    private Trace written(Limits limits) throws IOException {
        return read(Files.write(folder.resolve("written.jfr"), WrittenRecordings.chunks(2, 10)), limits);
    }

    private static Trace read(Path file, Limits limits) throws IOException {
        try (TraceFile recording = TraceFile.open(file, limits)) {
            return recording.read(Mapping.standard(), Progress.NONE);
        }
    }

    private static void assertLossNames(Trace trace, Limit limit) {
        assertThat(trace.omissions())
                .as("losses")
                .anySatisfy(omission -> assertThat(omission.exceeded()).isEqualTo(limit));
        assertThat(trace.omissions()).anyMatch(Omission::isLoss);
    }
}
