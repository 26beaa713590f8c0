package dev.contrail.analyzer.render.chart.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.SequenceOptions.Folding;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.model.Activations;
import dev.contrail.analyzer.model.Lifeline;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.model.SequenceMessages;
import dev.contrail.analyzer.recording.TestRecordings;
import dev.contrail.analyzer.render.chart.seen.Drawing;
import dev.contrail.analyzer.render.chart.seen.Drawing.Words;
import dev.contrail.analyzer.render.chart.seen.Rules;
import dev.contrail.analyzer.render.chart.seen.SeenSequence;
import dev.contrail.analyzer.render.chart.seen.SeenSequence.Arrow;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Trace;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sequence diagram's SVG, read as a person reads it, says what the messages say. */
class SequenceGeometryTest {
    private static final double FARTHEST_BAR = SequenceStyle.BAR / 2.0 + SequenceStyle.DEEPEST * SequenceStyle.NEST;
    private static final double HALF_PIXEL = 0.5;
    private static final Map<String, BigDecimal> NANOS = Map.of(
            "ns", BigDecimal.ONE,
            "µs", BigDecimal.valueOf(1_000),
            "ms", BigDecimal.valueOf(1_000_000),
            "s", BigDecimal.valueOf(1_000_000_000));

    static IntStream moreSeeds() {
        return IntStream.range(2, 12);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void picture_ofRandomMessages_saysWhatTheySay(int seed) throws Exception {
        assertSaysWhatItIs(diagram(List.of(random(seed))));
    }

    @ParameterizedTest
    @Tag("large")
    @MethodSource("moreSeeds")
    void picture_ofMoreRandomMessages_saysWhatTheySay(int seed) throws Exception {
        picture_ofRandomMessages_saysWhatTheySay(seed);
    }

    @Test
    void picture_ofAConnectionThatFails_saysWhatItsMessagesSay() throws Exception {
        assertSaysWhatItIs(diagram(List.of(MessageTrace.expectContinue().build())));
    }

    @ParameterizedTest
    @Tag("large")
    @ValueSource(strings = {"expect-continue-buggy", "expect-continue-fixed", "orders-buggy"})
    void picture_ofASample_saysWhatItsMessagesSay(String sample) throws Exception {
        assertSaysWhatItIs(diagram(List.of(TestRecordings.read(Path.of("../../recordings/samples", sample + ".jfr")))));
    }

    @Test
    @Tag("large")
    void picture_ofCallsWithoutReply_saysThatTheyHaveNone() throws Exception {
        var trace = new MessageTrace();
        for (int i = 0; i < 900; i++) {
            trace.on("worker-" + i % 3).call("Client/" + i % 3, "Server", "get " + i);
            if (i != 20 && i < 897) {
                trace.reply("Server", "Client/" + i % 3, "got " + i);
            }
        }
        assertSaysWhatItIs(diagram(List.of(trace.build())));
    }

    private static SequenceDiagram diagram(List<Trace> traces) {
        return Sequences.of(traces, SequenceOptions.DEFAULT.folding(Folding.NEVER));
    }

    /** Calls and replies of nested and of crossing exchanges on two threads, births, closes, gates, and selves. */
    private static Trace random(int seed) {
        var random = new Random(seed);
        var trace = new MessageTrace();
        List<String> names = List.of("client", "com.acme.Pool/1", "com.acme.Pool/2", "Socket/7", "disk");
        for (int i = 0; i < 60; i++) {
            trace.on("thread-" + random.nextInt(2));
            String from = random.nextInt(12) == 0 ? null : names.get(random.nextInt(names.size()));
            String to = names.get(random.nextInt(names.size()));
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> trace.call(from, to, "call " + i);
                case 3, 4, 5 -> trace.reply(to, from, "reply " + i);
                case 6 -> trace.created(from, "Made/" + (100 + i)).call("Made/" + (100 + i), to, "use " + i);
                default -> {
                    trace.created(names.get(0), "Brief/" + (200 + i));
                    trace.closed(names.get(0), "Brief/" + (200 + i));
                }
            }
        }
        return trace.build();
    }

    private static void assertSaysWhatItIs(SequenceDiagram diagram) throws Exception {
        var pages = SequencePicture.pages(List.of(diagram));
        List<SequenceSlice> slices = SequenceSlice.of(diagram);
        assertThat(pages).hasSameSizeAs(slices).isNotEmpty();
        for (int page = 0; page < pages.size(); page++) {
            Drawing drawing = Drawing.of(pages.get(page));
            Rules.assertReadable(drawing);
            var reader =
                    new Reader(slices.get(page), SeenSequence.of(drawing, SequenceStyle.HEAD_FILL, SequenceStyle.LIFE));
            reader.check();
            reader.checkTimes(drawing);
        }
    }

    /** One page, beside the messages that it should show. */
    private record Reader(SequenceSlice slice, SeenSequence seen) {
        void check() {
            assertThat(seen.lifelines()).as("lifelines").hasSize(slice.lifelines().length);
            assertThat(seen.arrows()).as("arrows").hasSize(slice.rows().length);
            for (int i = 0; i < slice.rows().length; i++) {
                checkArrow(slice.rows()[i], seen.arrows().get(i));
            }
            checkBars();
            checkCrosses();
        }

        /** Left of each arrow stands its time since the start, cut to the decimals that are written. */
        private void checkTimes(Drawing drawing) {
            Words unit = drawing.words().stream()
                    .filter(words -> NANOS.containsKey(words.text()))
                    .findFirst()
                    .orElseThrow();
            List<Words> times = drawing.words().stream()
                    .filter(words -> !words.equals(unit)
                            && Math.abs(words.box().getMaxX() - unit.box().getMaxX()) < HALF_PIXEL)
                    .toList();
            assertThat(times).as("times").hasSameSizeAs(seen.arrows());
            for (int i = 0; i < times.size(); i++) {
                var written = new BigDecimal(times.get(i).text().replaceAll("[,\u2009]", ""));
                BigDecimal one = Objects.requireNonNull(NANOS.get(unit.text()), unit.text());
                long since = messages().time().get(slice.rows()[i])
                        - slice.diagram().range().startNanos();
                assertThat(BigDecimal.valueOf(since).subtract(written.multiply(one)))
                        .as("what %s %s of message %d lacks", written, unit.text(), i)
                        .isBetween(BigDecimal.ZERO, one.movePointLeft(written.scale()));
                assertThat(times.get(i).box().getCenterY())
                        .isCloseTo(seen.arrows().get(i).y(), within(SequenceStyle.SELF_HEIGHT + 1.0));
            }
        }

        private SequenceMessages messages() {
            return slice.diagram().messages();
        }

        private void checkArrow(int row, Arrow arrow) {
            boolean reply = messages().kindAt(row) == MessageKind.REPLY;
            assertThat(arrow.open()).as("the head of %s is open", arrow).isEqualTo(reply);
            assertThat(arrow.dashed()).as("%s is dashed", arrow).isEqualTo(reply);
            assertThat(Math.abs(arrow.tip() - arrow.shaftEnd()))
                    .as("from the shaft of %s to its tip", arrow)
                    .isLessThanOrEqualTo(SequenceStyle.ARROW);
            checkEnd(row, messages().from().get(row), arrow.start(), "start", arrow);
            checkEnd(row, messages().to().get(row), arrow.tip(), "tip", arrow);
        }

        private void checkEnd(int row, int lifeline, double x, String what, Arrow arrow) {
            if (lifeline == SequenceMessages.NONE) {
                return; // the edge of the page
            }
            int column = slice.column(lifeline);
            double away = Math.abs(x - seen.lifelines().get(column).x());
            double allowed = isBirth(row, lifeline)
                    ? seen.lifelines().get(column).head().getWidth() / 2 + HALF_PIXEL
                    : FARTHEST_BAR + SequenceStyle.CROSS;
            assertThat(away)
                    .as(
                            "%s of %s from the line of %s",
                            what, arrow, line(lifeline).participant())
                    .isLessThanOrEqualTo(allowed);
        }

        private boolean isBirth(int row, int lifeline) {
            return messages().to().get(row) == lifeline
                    && line(lifeline).born().given()
                    && line(lifeline).born().row() == row;
        }

        private Lifeline line(int lifeline) {
            return slice.diagram().lifelines().get(lifeline);
        }

        private double y(int row) {
            for (int i = 0; i < slice.rows().length; i++) {
                if (slice.rows()[i] == row) {
                    return seen.arrows().get(i).y();
                }
            }
            return Double.NaN;
        }

        /** Each activation is a bar on its lifeline, from its call's arrow to its reply's. */
        private void checkBars() {
            Activations all = slice.diagram().activations();
            for (int activation : slice.activations()) {
                int start = all.startRow().get(activation);
                int end = all.endRow().get(activation);
                int column = slice.column(all.lifeline().get(activation));
                if (column >= 0 && slice.diagram().isOpen(activation) && !Double.isNaN(y(start))) {
                    checkOpenBar(start, column, all.depth().get(activation));
                }
                if (column < 0 || Double.isNaN(y(start)) || Double.isNaN(y(end))) {
                    continue;
                }
                int depth = Math.min(all.depth().get(activation), SequenceStyle.DEEPEST);
                double x = seen.lifelines().get(column).x() + depth * SequenceStyle.NEST;
                assertThat(seen.bars())
                        .as("a bar at %.1f from %.1f to %.1f", x, y(start), y(end))
                        .anyMatch(bar -> isAt(bar.getCenterX(), x)
                                && isBetween(
                                        bar.getMaxY(), y(end) - HALF_PIXEL - loop(end), y(end) + HALF_PIXEL + loop(end))
                                && isBetween(
                                        bar.getMinY(),
                                        y(start) - HALF_PIXEL - loop(start),
                                        y(start) + head(start, column)));
            }
        }

        /** What nobody has answered goes on after the last message, and is torn where the recording ends. */
        private void checkOpenBar(int start, int column, int depth) {
            boolean ends = slice.lastRow() == messages().size() - 1;
            double x = seen.lifelines().get(column).x() + Math.min(depth, SequenceStyle.DEEPEST) * SequenceStyle.NEST;
            double last = seen.arrows().get(seen.arrows().size() - 1).y();
            assertThat(ends ? seen.tornBars() : seen.bars())
                    .as("a bar at %.1f from %.1f beyond %.1f", x, y(start), last)
                    .anyMatch(bar -> isAt(bar.getCenterX(), x)
                            && isBetween(bar.getMinY(), y(start) - HALF_PIXEL, y(start) + head(start, column))
                            && bar.getMaxY() > last + (ends ? SequenceStyle.OPEN_END : 0));
        }

        private static boolean isAt(double seen, double expected) {
            return isBetween(seen, expected - HALF_PIXEL, expected + HALF_PIXEL);
        }

        private static boolean isBetween(double seen, double least, double most) {
            return least <= seen && seen <= most;
        }

        private double loop(int row) {
            return messages().isSelf(row) ? SequenceStyle.SELF_HEIGHT : 0;
        }

        private double head(int row, int column) {
            boolean born = isBirth(row, slice.lifelines()[column]);
            return HALF_PIXEL + (born ? seen.lifelines().get(column).head().getHeight() / 2 : 0);
        }

        /** Who was closed has a cross on its line, at the close or at its reply, and nobody else has one. */
        private void checkCrosses() {
            var expected = new ArrayList<Rectangle2D>();
            for (int row : slice.rows()) {
                if (messages().kindAt(row) == MessageKind.CLOSE
                        && messages().to().get(row) != SequenceMessages.NONE) {
                    int partner = messages().partner().get(row);
                    int end = partner == SequenceMessages.NONE ? row : partner;
                    if (!Double.isNaN(y(end))) {
                        double x = seen.lifelines()
                                .get(slice.column(messages().to().get(row)))
                                .x();
                        expected.add(new Rectangle2D.Double(x, y(end), 0, 0));
                    }
                }
            }
            assertThat(seen.crosses()).as("crosses").hasSameSizeAs(expected);
            for (Rectangle2D cross : expected) {
                assertThat(seen.crosses())
                        .as("a cross at %s", cross)
                        .anyMatch(drawn -> isAt(drawn.getCenterX(), cross.getX())
                                && Math.abs(drawn.getCenterY() - cross.getY())
                                        <= HALF_PIXEL + SequenceStyle.SELF_HEIGHT);
            }
        }
    }
}
