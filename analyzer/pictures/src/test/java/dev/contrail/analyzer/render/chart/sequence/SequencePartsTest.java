package dev.contrail.analyzer.render.chart.sequence;

import static dev.contrail.analyzer.render.chart.sequence.SequenceDrawings.boxes;
import static dev.contrail.analyzer.render.chart.sequence.SequenceDrawings.diagram;
import static dev.contrail.analyzer.render.chart.sequence.SequenceDrawings.drawing;
import static dev.contrail.analyzer.render.chart.sequence.SequenceDrawings.seen;
import static dev.contrail.analyzer.render.chart.sequence.SequenceDrawings.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.SequenceOptions.Folding;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.seen.Drawing;
import dev.contrail.analyzer.render.chart.seen.Drawing.Words;
import dev.contrail.analyzer.render.chart.seen.Rules;
import dev.contrail.analyzer.render.chart.seen.SeenSequence;
import dev.contrail.analyzer.render.chart.seen.SeenSequence.Arrow;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is on a page of messages, and where its parts stand to each other. */
class SequencePartsTest {
    /** What the key explains is on the page. */
    @Test
    void key_namesTheMarksThatOccur() throws Exception {
        assertThat(key(new MessageTrace().call("a", "b", "get"))).containsExactly("call");
        assertThat(key(new MessageTrace()
                        .call("a", "b", "get")
                        .reply("b", "a", "got")
                        .call("a", "b", "get")))
                .containsExactly("call", "reply", "at work on a call", "no reply until the end of the recording");
        assertThat(key(new MessageTrace().call("a", "b", "get").reply("b", "a", "got")))
                .containsExactly("call", "reply", "at work on a call");
        assertThat(key(new MessageTrace().reply("b", "a", "got")))
                .containsExactly("reply", "reply without a recorded call");
        assertThat(key(new MessageTrace().call(null, "b", "get").reply("b", null, "failed: timeout")))
                .containsExactly(
                        "call", "reply", "from outside", "at work on a call", "says that something went wrong");
        assertThat(key(new MessageTrace().closed("a", "b"))).contains("call", "closed");
    }

    private static List<String> key(MessageTrace trace) throws Exception {
        SequenceDiagram diagram = diagram(trace);
        return texts(Drawing.of(new SequenceKey(SequenceSlice.of(diagram))));
    }

    /** Each sample stands left of its word, and no two overlap. */
    @Test
    void key_hasASampleBeforeEachWord() throws Exception {
        var key = new SequenceKey(SequenceSlice.of(diagram(new MessageTrace()
                .call("a", "b", "get")
                .reply("b", "a", "failed: timeout")
                .reply("b", "a", "got")
                .call(null, "b", "in")
                .closed("a", "b"))));
        Drawing drawing = Drawing.of(key);
        Rules.assertReadable(drawing);

        double free = -1;
        for (Words words : drawing.words()) {
            double from = free;
            double word = words.box().getMinX();
            List<Rectangle2D> sample = drawing.marks().stream()
                    .map(Drawing.Mark::box)
                    .filter(box -> box.getMinX() > from && box.getMaxX() < word)
                    .toList();
            assertThat(sample).as("the sample of \"%s\"", words.text()).isNotEmpty();
            assertThat(sample).allMatch(box -> word - box.getMaxX() > 5 && box.getMinY() >= 1 && box.getMaxY() <= 19);
            assertThat(words.box().getCenterY()).isBetween(8.0, 12.0);
            free = words.box().getMaxX();
        }
        assertThat((double) key.width()).isBetween(free, free + 2);
        assertThat(key.height()).isEqualTo(20);
    }

    /** Over its arrow, in the middle of it; one beside a loop. */
    @Test
    void label_standsInTheMiddleOverItsArrow() throws Exception {
        Drawing drawing =
                drawing(new MessageTrace().call("client", "server", "get").call("server", "server", "look"));
        Arrow arrow = seen(drawing).arrows().get(0);
        Arrow loop = seen(drawing).arrows().get(1);
        Rectangle2D label = drawing.words("get").box();
        Rectangle2D beside = drawing.words("look").box();

        assertThat(label.getCenterX())
                .isBetween((arrow.start() + arrow.tip()) / 2 - 1, (arrow.start() + arrow.tip()) / 2 + 1);
        assertThat(arrow.y() - label.getMaxY()).isBetween(1.0, 4.0);
        assertThat(beside.getMinX() - loop.start()).isEqualTo(SequenceStyle.SELF_WIDTH + 6);
        assertThat(beside.getCenterY())
                .isBetween(
                        loop.y() + SequenceStyle.SELF_HEIGHT / 2.0 - 2, loop.y() + SequenceStyle.SELF_HEIGHT / 2.0 + 2);
    }

    /** Past a lifeline in between the label stands in the first space that holds it, from where the arrow starts. */
    @Test
    void label_ofAnArrowAcrossALifeline_standsInTheFirstSpaceThatHoldsIt() throws Exception {
        Drawing drawing = drawing(new MessageTrace()
                .call("client", "a-server-with-a-long-name", "x")
                .call("a-server-with-a-long-name", "disk", "x")
                .call("client", "disk", "right")
                .call("disk", "client", "left"));
        List<SeenSequence.Lifeline> lines = seen(drawing).lifelines();

        assertThat(drawing.words("right").box().getMinX())
                .isGreaterThan(lines.get(0).x());
        assertThat(drawing.words("right").box().getMaxX())
                .isLessThan(lines.get(1).x());
        assertThat(drawing.words("left").box().getMinX())
                .isGreaterThan(lines.get(1).x());
        assertThat(drawing.words("left").box().getMaxX())
                .isLessThan(lines.get(2).x());
    }

    /** The line that it would be written across is hidden behind it. */
    @Test
    void label_thatNoSpaceHolds_hasPaperBehindIt() throws Exception {
        String label = "a label as long as both spaces";
        Drawing drawing = drawing(
                new MessageTrace().call("a", "b", "x").call("b", "c", "x").call("a", "c", label));
        Rectangle2D words = drawing.words(label).box();

        assertThat(Rules.filled(drawing, Theme.PAPER))
                .anyMatch(box -> box.getMinX() <= words.getMinX()
                        && box.getMaxX() >= words.getMaxX()
                        && box.getWidth() < words.getWidth() + 8
                        && Math.abs(box.getCenterY() - words.getCenterY()) < 3
                        && box.getHeight() == SequenceStyle.LINE);
    }

    /** Three lines at most; a row is as high as its label needs. */
    @Test
    void label_ofSeveralLines_pushesItsArrowDown() throws Exception {
        Drawing drawing = drawing(new MessageTrace()
                .call("client", "server", "short")
                .call("client", "server", "a label that goes on and on about what was asked for, ".repeat(6))
                .call("client", "server", "brief"));
        List<Arrow> arrows = seen(drawing).arrows();

        assertThat(arrows.get(1).y() - arrows.get(0).y()).isEqualTo(SequenceStyle.ROW + 2 * SequenceStyle.LINE);
        assertThat(arrows.get(2).y() - arrows.get(1).y()).isEqualTo(SequenceStyle.ROW);
        assertThat(texts(drawing)).anyMatch(text -> text.equals("Not shown: the ends of 1 long texts, marked with …"));
    }

    /** The thread stands beside the first of its messages and where it changes, after a square in the colour of its arrows. */
    @Test
    void threads_areNamedWhereTheyChange() throws Exception {
        Drawing drawing = drawing(new MessageTrace()
                .on("worker-1")
                .call("a", "b", "one")
                .call("a", "b", "two")
                .on("worker-2")
                .call("a", "b", "three")
                .on("worker-1")
                .call("a", "b", "four"));
        List<Arrow> arrows = seen(drawing).arrows();

        assertThat(boxes(drawing, "worker-1")).hasSize(2);
        assertThat(boxes(drawing, "worker-2")).hasSize(1);
        Rectangle2D name = boxes(drawing, "worker-2").get(0);
        assertThat(name.getMaxY())
                .isBetween(arrows.get(2).y() - 2, arrows.get(2).y() + 6);
        List<Color> squares = new ArrayList<>();
        for (Drawing.Mark mark : drawing.marks()) {
            if (mark.fill() != null && mark.box().getWidth() == 8 && mark.box().getMaxX() < name.getMinX()) {
                squares.add(mark.fill());
                assertThat(name.getMinX() - mark.box().getMaxX()).isEqualTo(4);
            }
        }
        assertThat(squares).hasSize(3);
        assertThat(squares.get(0)).isEqualTo(squares.get(2)).isNotEqualTo(squares.get(1));
        assertThat(drawing.marks()).anyMatch(mark -> squares.get(1).equals(mark.stroke()));
        assertThat(drawing.words("thread").box().getMinX()).isEqualTo(name.getMinX());
    }

    /** Eight threads would share colours: then there are none. */
    @Test
    void threads_moreThanThereAreColours_haveNone() throws Exception {
        assertThat(arrowInks(drawing(onThreads(Palette.plain())))).hasSize(Palette.plain());
        assertThat(arrowInks(drawing(onThreads(Palette.plain() + 1)))).containsExactly(Theme.INK);
    }

    private static MessageTrace onThreads(int number) {
        var trace = new MessageTrace();
        for (int i = 1; i <= number; i++) {
            trace.on("worker-" + i).call("a", "b", "m" + i);
        }
        return trace;
    }

    /** The colours of tips. */
    private static Set<Color> arrowInks(Drawing drawing) {
        var inks = new HashSet<Color>();
        double foot = drawing.words("call").box().getMinY() - 10;
        for (Drawing.Mark mark : drawing.marks()) {
            boolean tip = mark.fill() != null
                    && mark.box().getWidth() == 8
                    && mark.box().getHeight() == 8;
            if (tip
                    && mark.box().getMaxY() < foot
                    && mark.box().getMinX() > drawing.words("a").box().getMinX()) {
                inks.add(mark.fill());
            }
        }
        return inks;
    }

    /** A silence is a band of paper over all lifelines with its length in it, and the next message comes below it. */
    @Test
    void silence_isABandOverAllLifelines() throws Exception {
        Drawing drawing = drawing(new MessageTrace()
                .call("client", "server", "get")
                .silent(400_000)
                .reply("server", "client", "200 OK")
                .call("client", "server", "get b")
                .reply("server", "client", "200 OK"));
        List<Arrow> arrows = seen(drawing).arrows();
        Rectangle2D words = drawing.words("400 ms of silence").box();
        Rectangle2D band = Rules.filled(drawing, Theme.PAPER).stream()
                .filter(box -> box.getHeight() < 2 * SequenceStyle.GAP_HEIGHT)
                .filter(box -> box.getMinY() < words.getCenterY() && words.getCenterY() < box.getMaxY())
                .findFirst()
                .orElseThrow();

        assertThat(arrows.get(1).y() - arrows.get(0).y()).isEqualTo(SequenceStyle.ROW + SequenceStyle.GAP_HEIGHT);
        assertThat(band.getMinY()).isGreaterThan(arrows.get(0).y());
        assertThat(band.getMaxY()).isLessThan(arrows.get(1).y());
        assertThat(seen(drawing).lifelines())
                .allMatch(line ->
                        band.getMinX() < line.head().getMinX() && line.head().getMaxX() < band.getMaxX() + 8);
    }

    /** Its ground begins over the block, and the number of repeats stands under it. */
    @Test
    void fold_isAGroundUnderItsBlockWithTheNumberOfRepeats() throws Exception {
        var trace = new MessageTrace().call("client", "server", "open");
        for (int i = 0; i < 5; i++) {
            trace.call("client", "server", "poll").reply("server", "client", "empty");
        }
        SequenceDiagram diagram = Sequences.of(
                List.of(trace.call("client", "server", "stop").build()),
                SequenceOptions.DEFAULT.folding(Folding.ALWAYS));
        Drawing drawing = drawing(diagram);
        List<Arrow> arrows = seen(drawing).arrows();
        Rectangle2D tag = drawing.words("×5 repeats in 9 µs").box();
        Rectangle2D ground = Rules.filled(drawing, SequenceStyle.FOLD_FILL).get(0);

        assertThat(arrows).hasSize(4);
        assertThat(ground.getMinY()).isBetween(arrows.get(0).y(), arrows.get(1).y());
        assertThat(ground.getMaxY())
                .isBetween(arrows.get(2).y() + 20, arrows.get(3).y());
        assertThat(tag.getMinY()).isGreaterThan(arrows.get(2).y());
        assertThat(tag.getMaxY()).isLessThan(ground.getMaxY());
        assertThat(arrows.get(3).y()).isGreaterThan(ground.getMaxY());
    }

    /** Two narrow lifelines are less wide than what is written across them: they move apart, and it ends on the ground. */
    @Test
    void wordsAcrossTwoNarrowLifelines_areWhole() throws Exception {
        var trace = new MessageTrace();
        for (int i = 0; i < 3; i++) {
            trace.call("a", "b", "go").reply("b", "a", "ok");
        }
        SequenceDiagram diagram = Sequences.of(
                List.of(trace.silent(400_000).call("a", "b", "end").build()),
                SequenceOptions.DEFAULT.folding(Folding.ALWAYS));
        SequencePlot plot = SequencePlot.of(SequenceSlice.of(diagram).get(0));
        Drawing drawing = Drawing.of(new SequenceSection("", plot));
        int width = plot.preferredWidth();
        Rectangle2D tag = drawing.words("×3 repeats in 5 µs").box();
        Rectangle2D ground = Rules.filled(drawing, SequenceStyle.FOLD_FILL).get(0);
        var lifelines = seen(drawing).lifelines();

        assertThat(tag.getMaxX()).isLessThan(ground.getMaxX()).isLessThan(width);
        assertThat(drawing.words("400 ms of silence").box().getMaxX()).isLessThan(width);
        assertThat(lifelines.get(1).head().getMaxX())
                .as("the last lifeline stands at the right end")
                .isBetween(width - 3.0, (double) width);
    }
}
