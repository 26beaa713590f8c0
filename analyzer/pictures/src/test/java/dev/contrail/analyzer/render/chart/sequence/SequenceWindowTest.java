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
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A window of messages tells of each what it is, and where each instant is. */
class SequenceWindowTest {
    private static final long START = MessageTrace.START;
    private static final long MICRO = 1_000;

    /** A call that is answered, one from outside that says nothing, and one that is never answered; two threads. */
    private static final SequenceDiagram DIAGRAM = diagram(new MessageTrace()
            .on("worker-1")
            .call("Client/1", "Server", "get a")
            .reply("Server", "Client/1", "200 OK")
            .on("worker-2")
            .call(null, "Server", null)
            .reply("Server", null, "done")
            .call("Client/2", "Server", "get b")
            .reply("Server", "Client/2", "200 OK")
            .call("Client/2", "Server", "get c"));

    private static final SequenceScreen SCREEN = screen(DIAGRAM, DIAGRAM.range());

    private static SequenceDiagram diagram(MessageTrace trace) {
        return Sequences.of(List.of(trace.build()), SequenceOptions.DEFAULT.folding(Folding.NEVER));
    }

    private static SequenceScreen screen(SequenceDiagram diagram, TimeRange time) {
        return SequenceScreen.of(diagram, new ScreenView(time, 1_200, Set.of())).orElseThrow();
    }

    private static SeenSequence seen(SequenceScreen screen) throws Exception {
        return SeenSequence.of(Drawing.of(screen), SequenceStyle.HEAD_FILL, SequenceStyle.LIFE);
    }

    private static Spot spot(int row) throws Exception {
        return SCREEN.at(300, (int) Math.round(seen(SCREEN).arrows().get(row).y()))
                .orElseThrow();
    }

    @Test
    void at_aCall_tellsWhatItSaysFromWhomToWhomWhenAndOnWhichThread() throws Exception {
        Spot spot = spot(0);

        assertThat(spot.lines())
                .containsExactly(
                        "get a",
                        "call from Client#1 to Server",
                        "0 ns after the first event",
                        "on worker-1",
                        "1 µs until its reply");
        assertThat(spot.time()).isEqualTo(new TimeRange(START, START));
        assertThat(spot.single()).isTrue();
    }

    @Test
    void at_aReply_tellsHowLongAfterItsCall() throws Exception {
        assertThat(spot(1).lines()).contains("reply from Server to Client#1", "1 µs after its call");
    }

    /** What says nothing is told by its kind, and who is not known is outside. */
    @Test
    void at_aCallFromOutsideThatSaysNothing_isToldByItsKind() throws Exception {
        assertThat(spot(2).lines())
                .startsWith("call", "call from outside to Server")
                .contains("on worker-2");
        assertThat(spot(3).lines()).startsWith("done", "reply from Server to outside");
    }

    @Test
    void at_aCallWithoutReply_tellsThatThereWasNone() throws Exception {
        assertThat(spot(6).lines()).contains("no reply until the end of the recording");
        assertThat(spot(4).lines()).doesNotContain("no reply until the end of the recording");
    }

    @Test
    void at_aMessageThatTook_tellsHowLong() throws Exception {
        var trace = new MessageTrace().call("Client", "Server", "get");
        trace.builder()
                .messages()
                .add(0, START + MICRO, 5 * MICRO, 0, 0, 1, trace.builder().text("stream"), MessageKind.CALL, 0);
        SequenceScreen screen = screen(diagram(trace.silent(5)), new TimeRange(START, START + 10 * MICRO));
        int y = (int) Math.round(seen(screen).arrows().get(1).y());

        Spot spot = screen.at(200, y).orElseThrow();

        assertThat(spot.lines()).contains("5 µs, 1 µs after the first event");
        assertThat(spot.time()).isEqualTo(new TimeRange(START + MICRO, START + 6 * MICRO));
        assertThat(Drawing.of(screen).words()).extracting(Drawing.Words::text).contains("stream (5 µs)");
    }

    /** From under the heads to under the last message; the nearest one. */
    @Test
    void at_betweenTwoMessages_isTheNearer() throws Exception {
        SeenSequence seen = seen(SCREEN);

        for (int row = 1; row < seen.arrows().size(); row++) {
            double above = seen.arrows().get(row - 1).y();
            double below = seen.arrows().get(row).y();
            int middle = (int) Math.floor((above + below) / 2);
            assertThat(SCREEN.timeAt(0, middle - 1)).isEqualTo(START + (row - 1) * MICRO);
            assertThat(SCREEN.timeAt(0, middle + 2)).isEqualTo(START + row * MICRO);
        }
        int heads = SCREEN.stickyHeight();
        assertThat(SCREEN.at(300, heads - 4)).isEmpty();
        assertThat(SCREEN.at(300, heads + 1)).isPresent();
        assertThat(SCREEN.at(300, SCREEN.placeOf(Long.MAX_VALUE) - 1)).isPresent();
        assertThat(SCREEN.at(300, SCREEN.placeOf(Long.MAX_VALUE) + 2)).isEmpty();
    }

    /** An instant is where the first message is that is not before it; after all of them it is at the end. */
    @Test
    void placeOf_anInstant_isTheNextMessage() throws Exception {
        SeenSequence seen = seen(SCREEN);

        for (int row = 0; row < seen.arrows().size(); row++) {
            double y = seen.arrows().get(row).y();
            assertThat((double) SCREEN.placeOf(START + row * MICRO)).isBetween(y - 1, y + 1);
            assertThat((double) SCREEN.placeOf(START + row * MICRO - 1)).isBetween(y - 1, y + 1);
        }
        assertThat((double) SCREEN.placeOf(START + 7 * MICRO))
                .isGreaterThan(seen.arrows().get(6).y() + SequenceStyle.OPEN_END - 1);
        assertThat(SCREEN.placeOf(START + 7 * MICRO)).isLessThan(SCREEN.height());
    }

    /** The heads stay in sight, whole, and nothing under them. */
    @Test
    void stickyHeight_holdsTheHeads() throws Exception {
        SeenSequence seen = seen(SCREEN);

        assertThat(seen.lifelines())
                .allMatch(line -> line.head().getMaxY() < SCREEN.stickyHeight()
                        && line.head().getMaxY() > SCREEN.stickyHeight() - 4);
        assertThat(seen.arrows()).allMatch(arrow -> arrow.y() > SCREEN.stickyHeight());
        assertThat(SCREEN.stickyFoot()).isZero();
        assertThat(SCREEN.timeRunsDown()).isTrue();
        assertThat(SCREEN.legendAt(100, 20)).isEmpty();
    }

    /** Twelve pixels around it, and the key under the messages. */
    @Test
    void size_hasRoomForTheMessagesAndTheirKey() throws Exception {
        Drawing drawing = Drawing.of(SCREEN);
        double right = seen(SCREEN).lifelines().stream()
                .mapToDouble(line -> line.head().getMaxX())
                .max()
                .orElseThrow();

        assertThat((double) SCREEN.width()).isBetween(right + 12, right + 14);
        assertThat(drawing.words("call").box().getMinY()).isGreaterThan(SCREEN.placeOf(Long.MAX_VALUE));
        assertThat(drawing.words("call").box().getMaxY()).isBetween(SCREEN.height() - 24.0, SCREEN.height() - 4.0);
    }

    /** As many as a page of a file has; how many more there are in this time is told. */
    @Test
    void messages_moreThanAPage_areLeftOutAndCounted() {
        var trace = new MessageTrace();
        for (int i = 0; i < 405; i++) {
            trace.call("a", "b", "m" + i);
        }
        SequenceDiagram diagram = diagram(trace);

        assertThat(screen(diagram, diagram.range()).omissions())
                .extracting(Omission::text)
                .containsExactly("5 messages later in this time: zoom in to see them");
        assertThat(screen(diagram, new TimeRange(START, START + 399 * MICRO)).omissions())
                .isEmpty();
    }

    @Test
    void view_ofAStretchOfTime_hasItsMessagesOnly() throws Exception {
        SequenceScreen screen = screen(DIAGRAM, new TimeRange(START + MICRO, START + 3 * MICRO));

        assertThat(seen(screen).arrows()).hasSizeBetween(2, 3);
        assertThat(screen.timeAt(0, 0)).isEqualTo(START + MICRO);
        assertThat(SequenceScreen.of(DIAGRAM, new ScreenView(new TimeRange(START - 10, START - 5), 1_200, Set.of())))
                .isEmpty();
    }
}
