package dev.contrail.analyzer.render.chart.sequence;

import dev.contrail.analyzer.model.SequenceMessages;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.Picture;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.TextBlock;
import dev.contrail.analyzer.trace.MessageKind;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** What the marks of a page mean, those that occur on it. */
final class SequenceKey implements Picture {
    private static final int ARROW = 7 * Theme.STEP;
    private static final int GAP = 6 * Theme.STEP;
    private static final int HEIGHT = 5 * Theme.STEP;

    private enum Mark {
        CALL(ARROW, "call"),
        REPLY(ARROW, "reply"),
        UNPAIRED(ARROW, "reply without a recorded call"),
        OUTSIDE(ARROW, "from outside"),
        ACTIVE(SequenceStyle.BAR, "at work on a call"),
        OPEN(SequenceStyle.BAR, "no reply until the end of the recording"),
        CLOSED(2 * SequenceStyle.CROSS, "closed"),
        ALARM(ARROW, "says that something went wrong");

        private final int sample;
        private final String text;

        Mark(int sample, String text) {
            this.sample = sample;
            this.text = text;
        }

        int textStart() {
            return sample + 2 * Theme.STEP;
        }

        int width() {
            return textStart() + (int) Math.ceil(TextBlock.width(text, Theme.SMALL)) + GAP;
        }
    }

    private final List<Mark> marks = new ArrayList<>();

    SequenceKey(List<SequenceSlice> slices) {
        addIf(slices, Mark.CALL, (messages, row) -> messages.kindAt(row) != MessageKind.REPLY);
        addIf(slices, Mark.REPLY, (messages, row) -> messages.kindAt(row) == MessageKind.REPLY);
        addIf(slices, Mark.UNPAIRED, SequenceMessages::isUnpairedReply);
        addIf(slices, Mark.OUTSIDE, (messages, row) -> messages.from().get(row) == SequenceMessages.NONE);
        if (slices.stream().anyMatch(slice -> slice.activations().length > 0)) {
            marks.add(Mark.ACTIVE);
        }
        if (slices.stream().anyMatch(slice -> Arrays.stream(slice.activations()).anyMatch(slice.diagram()::isOpen))) {
            marks.add(Mark.OPEN);
        }
        addIf(slices, Mark.CLOSED, (messages, row) -> messages.kindAt(row) == MessageKind.CLOSE);
        if (slices.stream().anyMatch(slice -> any(slice, slice.diagram()::isAlarm))) {
            marks.add(Mark.ALARM);
        }
    }

    private interface RowTest {
        boolean test(SequenceMessages messages, int row);
    }

    private void addIf(List<SequenceSlice> slices, Mark mark, RowTest test) {
        boolean occurs = slices.stream()
                .anyMatch(slice -> any(slice, row -> test.test(slice.diagram().messages(), row)));
        if (occurs) {
            marks.add(mark);
        }
    }

    private static boolean any(SequenceSlice slice, IntPredicate test) {
        return Arrays.stream(slice.rows()).anyMatch(test);
    }

    @Override
    public int width() {
        return marks.stream().mapToInt(Mark::width).sum() - GAP;
    }

    @Override
    public int height() {
        return HEIGHT;
    }

    @Override
    public void paint(Graphics2D graphics) {
        double x = 0;
        for (Mark mark : marks) {
            graphics.setColor(mark == Mark.ALARM ? Palette.VERMILLION : Theme.INK);
            sample(graphics, mark, x, HEIGHT / 2.0);
            graphics.setFont(Theme.SMALL);
            graphics.setColor(Theme.INK_SOFT);
            graphics.drawString(mark.text, (float) (x + mark.textStart()), HEIGHT / 2f + 4);
            x += mark.width();
        }
    }

    private static void sample(Graphics2D graphics, Mark mark, double x, double y) {
        switch (mark) {
            case CALL, REPLY, ALARM -> arrow(graphics, mark, x, y);
            case UNPAIRED -> {
                arrow(graphics, mark, x, y);
                SequenceArrows.ring(graphics, x + Theme.STEP, y);
            }
            case OUTSIDE -> {
                arrow(graphics, mark, x, y);
                SequenceArrows.dot(graphics, x + Theme.STEP, y);
            }
            case ACTIVE, OPEN -> bar(graphics, x, y, mark == Mark.OPEN);
            case CLOSED -> {
                graphics.setStroke(SequenceStyle.CROSS_STROKE);
                SequenceHeads.cross(graphics, x + mark.sample / 2.0, y);
            }
        }
    }

    private static void arrow(Graphics2D graphics, Mark mark, double x, double y) {
        boolean alarm = mark == Mark.ALARM;
        boolean call = mark == Mark.CALL || mark == Mark.OUTSIDE;
        graphics.setStroke(call ? SequenceStyle.CALL : alarm ? SequenceStyle.ALARM_REPLY : SequenceStyle.REPLY);
        graphics.draw(new Line2D.Double(x, y, x + ARROW - 2, y));
        SequenceArrows.tip(graphics, x + ARROW, y, true, !call, alarm);
    }

    private static void bar(Graphics2D graphics, double x, double y, boolean open) {
        Shape bar = SequenceBars.shape(x, y - 2 * Theme.STEP, y + 2 * Theme.STEP, open);
        graphics.setColor(SequenceStyle.BAR_FILL);
        graphics.fill(bar);
        graphics.setColor(SequenceStyle.HEAD_EDGE);
        graphics.setStroke(Theme.HAIRLINE);
        graphics.draw(bar);
    }
}
