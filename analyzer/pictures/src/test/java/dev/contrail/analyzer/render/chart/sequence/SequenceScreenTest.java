package dev.contrail.analyzer.render.chart.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.SequenceOptions.Folding;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.render.chart.ScreenView;
import dev.contrail.analyzer.render.chart.Spot;
import dev.contrail.analyzer.render.chart.seen.Drawing;
import dev.contrail.analyzer.render.chart.seen.SeenSequence;
import dev.contrail.analyzer.trace.MessageKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a window tells of the place under the mouse is what is painted there. */
class SequenceScreenTest {
    private static final SequenceDiagram DIAGRAM = Sequences.of(
            List.of(MessageTrace.expectContinue().build()), SequenceOptions.DEFAULT.folding(Folding.NEVER));
    private static final SequenceScreen SCREEN = SequenceScreen.of(
                    DIAGRAM, new ScreenView(DIAGRAM.range(), 1200, Set.of()))
            .orElseThrow();

    private static SeenSequence seen() throws Exception {
        return SeenSequence.of(Drawing.of(SCREEN), SequenceStyle.HEAD_FILL, SequenceStyle.LIFE);
    }

    @ParameterizedTest
    @ValueSource(ints = {-6, 0, 6})
    void at_aLittleOverOrUnderAnArrow_isItsMessage(int off) throws Exception {
        SeenSequence seen = seen();

        assertThat(seen.arrows()).hasSize(DIAGRAM.messages().size());
        for (int row = 0; row < seen.arrows().size(); row++) {
            int y = (int) Math.round(seen.arrows().get(row).y()) + off;
            Spot spot = SCREEN.at(300, y).orElseThrow();
            assertThat(spot.time().startNanos())
                    .as("%s, at %s", spot, seen.arrows().get(row))
                    .isEqualTo(DIAGRAM.messages().time().get(row));
        }
    }

    @Test
    void at_theHeads_isNothing() {
        assertThat(SCREEN.at(300, 20)).isEmpty();
    }

    @Test
    void placeOf_aMessagesTime_isAtItsArrow() throws Exception {
        SeenSequence seen = seen();

        for (int row = 0; row < seen.arrows().size(); row++) {
            assertThat((double) SCREEN.placeOf(DIAGRAM.messages().time().get(row)))
                    .isBetween(
                            seen.arrows().get(row).y() - 24,
                            seen.arrows().get(row).y() + 24);
        }
    }

    /** The number is told at the call and at the reply, with the same time between them. */
    @Test
    void at_aCallAndItsReply_tellsTheirExchange() {
        SequenceDiagram diagram = Sequences.of(
                List.of(new MessageTrace()
                        .add("client", "server", "get", MessageKind.CALL, 17)
                        .add("server", "client", "got", MessageKind.REPLY, 17)
                        .build()),
                SequenceOptions.DEFAULT);
        SequenceScreen screen = SequenceScreen.of(diagram, new ScreenView(diagram.range(), 1200, Set.of()))
                .orElseThrow();

        List<String> told = IntStream.range(0, screen.height())
                .mapToObj(y -> screen.at(100, y))
                .flatMap(Optional::stream)
                .map(spot -> spot.lines().get(spot.lines().size() - 1))
                .distinct()
                .toList();
        assertThat(told).hasSize(2);
        assertThat(told.get(0)).matches("exchange 17, .+ until its reply");
        assertThat(told.get(1)).isEqualTo(told.get(0).replace("until its reply", "after its call"));
    }
}
