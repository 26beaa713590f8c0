package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.events.DrawAs;
import dev.contrail.events.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Event;
import jdk.jfr.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Instances are told apart by all 64 bits of their numbers. */
class InstanceIdsTest {
    private static final long HIGH = 1L << 32;

    @TempDir
    Path folder;

    /** Someone's own event, whose ids are those of spans. */
    @Name("test.Hop")
    @DrawAs(DrawAs.MESSAGE)
    public static class HopEvent extends Event {
        @Role(Role.FROM)
        String from = "client";

        @Role(Role.TO)
        String to = "span";

        @Role(Role.TO_ID)
        long id;

        public HopEvent() {}
    }

    @Test
    void read_idsThatDifferInTheUpperHalf_areInstancesOfTheirOwn() throws IOException {
        Trace trace = hops(5, 5 + HIGH, 6, 5 + HIGH, 5);

        assertThat(trace.participants())
                .containsExactlyInAnyOrder(
                        new Participant("client", 0, 0),
                        new Participant("span", 5, 1),
                        new Participant("span", 5 + HIGH, 2),
                        new Participant("span", 6, 3));
        assertThat(Sequences.of(List.of(trace), SequenceOptions.DEFAULT).lifelines())
                .hasSize(4);
    }

    @Test
    void read_idsAtTheEndsOfTheRange_areKept() throws IOException {
        long[] ids = {Long.MIN_VALUE, Long.MAX_VALUE, -1, Integer.MIN_VALUE, HIGH - 1, HIGH};

        Trace trace = hops(ids);

        assertThat(trace.participants().stream()
                        .filter(participant -> participant.name().equals("span"))
                        .map(Participant::instance))
                .containsExactlyInAnyOrder(
                        Long.MIN_VALUE, Long.MAX_VALUE, -1L, (long) Integer.MIN_VALUE, HIGH - 1, HIGH);
    }

    private Trace hops(long... ids) throws IOException {
        return TestRecordings.read(TestRecordings.record(
                folder.resolve("hops.jfr"),
                () -> {
                    for (long id : ids) {
                        var hop = new HopEvent();
                        hop.id = id;
                        hop.commit();
                    }
                },
                "test.Hop"));
    }
}
