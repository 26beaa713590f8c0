package dev.contrail.analyzer.export.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallsTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void calls_randomMessages_areAnsweredAsInTheDiagram(long seed) throws IOException {
        Trace trace = random(new Random(seed), 2_000);
        SequenceDiagram diagram =
                Sequences.of(List.of(trace), SequenceOptions.DEFAULT.folding(SequenceOptions.Folding.NEVER));

        var answered = new ArrayList<Long>();
        var calls = new Calls();
        RecordedRows.of(trace).messages().forEach(row -> {
            Calls.Call call = calls.of(row);
            answered.add(row[Rows.KIND] == MessageKind.REPLY.ordinal() && call != null ? call.time() : -1);
        });

        var expected = new ArrayList<Long>();
        for (int row = 0; row < diagram.messages().size(); row++) {
            int partner = diagram.messages().partner().get(row);
            boolean reply = diagram.messages().kindAt(row) == MessageKind.REPLY;
            expected.add(reply && partner >= 0 ? diagram.messages().time().get(partner) : -1);
        }
        assertThat(answered).isEqualTo(expected);
        assertThat(answered).anyMatch(time -> time >= 0);
    }

    @Test
    void calls_neverAnswered_areForgottenInTheEnd() {
        var calls = new Calls();
        long[] row = new long[Rows.MESSAGE_WIDTH];
        row[Rows.TO] = 1;
        for (int i = 0; i < 3 * Calls.MOST_OPEN; i++) {
            row[Rows.TIME] = i;
            assertThat(calls.of(row)).isNotNull();
        }

        row[Rows.KIND] = MessageKind.REPLY.ordinal();
        row[Rows.FROM] = 1;
        row[Rows.TO] = 0;
        int found = 0;
        while (calls.of(row) != null) {
            found++;
        }

        assertThat(found).isEqualTo(Calls.MOST_OPEN);
    }

    private static Trace random(Random random, int messages) {
        var trace = new TraceBuilder();
        for (int i = 0; i < messages; i++) {
            int from = random.nextInt(4);
            trace.messages()
                    .add(
                            trace.text("contrail.Message"),
                            i,
                            0,
                            trace.thread(new TraceThread("t", 1 + random.nextInt(3), false)),
                            trace.participant("P", 1 + from),
                            trace.participant("P", 1 + (from + 1 + random.nextInt(3)) % 4),
                            trace.text("x"),
                            random.nextBoolean() ? MessageKind.CALL : MessageKind.REPLY,
                            random.nextInt(3) == 0 ? 1 + random.nextInt(5) : 0);
        }
        return trace.build("random.jfr", new TimeRange(0, messages), 1);
    }
}
