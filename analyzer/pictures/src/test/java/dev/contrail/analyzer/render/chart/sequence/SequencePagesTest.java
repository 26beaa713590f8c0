package dev.contrail.analyzer.render.chart.sequence;

import static dev.contrail.analyzer.render.chart.sequence.SequenceDrawings.boxes;
import static dev.contrail.analyzer.render.chart.sequence.SequenceDrawings.diagram;
import static dev.contrail.analyzer.render.chart.sequence.SequenceDrawings.drawing;
import static dev.contrail.analyzer.render.chart.sequence.SequenceDrawings.seen;
import static dev.contrail.analyzer.render.chart.sequence.SequenceDrawings.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.SequenceOptions.Folding;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.render.chart.seen.Drawing;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is on which page of messages, and where heads come again. */
class SequencePagesTest {
    private static final double PIXEL = 1;

    private static int[] sizes(SequenceDiagram diagram) {
        return SequenceSlice.of(diagram).stream()
                .mapToInt(slice -> slice.rows().length)
                .toArray();
    }

    /** 400 messages a page. */
    @Test
    void pages_haveFourHundredMessages() {
        assertThat(sizes(diagram(calls(400)))).containsExactly(400);
        assertThat(sizes(diagram(calls(401)))).containsExactly(400, 1);
    }

    private static MessageTrace calls(int number) {
        var trace = new MessageTrace();
        for (int i = 0; i < number; i++) {
            trace.call("a", "b", "m" + i);
        }
        return trace;
    }

    /** 40 lifelines a page: who takes part in what is on another page is not on this one. */
    @Test
    void pages_haveFortyLifelines() {
        assertThat(sizes(diagram(clients(39)))).containsExactly(39);

        SequenceDiagram two =
                diagram(clients(39).call("Client/40", "server", "get").call("Client/1", "server", "get"));
        assertThat(sizes(two)).containsExactly(39, 2);
        assertThat(SequenceSlice.of(two).get(1).lifelines()).hasSize(3);
        assertThat(Arrays.stream(SequenceSlice.of(two).get(1).lifelines())
                        .map(SequenceSlice.of(two).get(1)::column))
                .containsExactly(0, 1, 2);
    }

    private static MessageTrace clients(int number) {
        var trace = new MessageTrace();
        for (int i = 1; i <= number; i++) {
            trace.call("Client/" + i, "server", "get");
        }
        return trace;
    }

    /** A block that is drawn for several stays in one piece: it begins the next page when it does not fit on this one. */
    @Test
    void pages_doNotTearAFoldsBlock() {
        MessageTrace trace = calls(399);
        for (int i = 0; i < 10; i++) {
            trace.call("a", "b", "poll").reply("b", "a", "empty");
        }
        SequenceDiagram diagram = Sequences.of(List.of(trace.build()), SequenceOptions.DEFAULT.folding(Folding.ALWAYS));

        assertThat(diagram.folds()).hasSize(1);
        assertThat(sizes(diagram)).containsExactly(399, 2);
    }

    /** An activation is on each page that shares a row with it. */
    @Test
    void pages_withinALongCall_allHaveItsActivation() {
        var trace = new MessageTrace().call("client", "server", "get");
        for (int i = 0; i < 450; i++) {
            trace.call("server", "audit", "m" + i);
        }
        SequenceDiagram diagram = diagram(trace.reply("server", "client", "got"));
        int activation = 0;

        assertThat(SequenceSlice.of(diagram))
                .hasSize(2)
                .allMatch(slice -> Arrays.stream(slice.activations()).anyMatch(one -> one == activation));
    }

    /** Heads come again under the messages when these are many, but not of who is closed. */
    @Test
    void heads_ofATallPage_areAtItsFootToo() throws Exception {
        assertThat(texts(drawing(withSocket(25)))).containsOnlyOnce("client");

        Drawing tall = drawing(withSocket(26));
        List<Rectangle2D> heads = boxes(tall, "client");
        assertThat(heads).hasSize(2);
        double last = seen(tall).arrows().get(25).y();
        assertThat(heads.get(1).getMinY()).isGreaterThan(last);
        assertThat(heads.get(1).getCenterX()).isCloseTo(heads.get(0).getCenterX(), within(PIXEL));
        assertThat(texts(tall)).containsOnlyOnce("Socket");
    }

    private static MessageTrace withSocket(int messages) {
        var trace = new MessageTrace().created("client", "Socket/1").closed("client", "Socket/1");
        for (int i = 2; i < messages; i++) {
            trace.call("client", "server", "m" + i);
        }
        return trace;
    }
}
