package dev.contrail.analyzer.render.chart.sequence;

import static dev.contrail.analyzer.model.SequenceMessages.NONE;

import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.model.SequenceMessages;
import dev.contrail.analyzer.render.chart.ScreenPicture;
import dev.contrail.analyzer.render.chart.ScreenView;
import dev.contrail.analyzer.render.chart.Spot;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.column.IntColumn;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A sequence diagram in a window: the messages of a stretch of time, as many as a page of a file would have. */
public final class SequenceScreen implements ScreenPicture {
    private static final int MARGIN = 3 * Theme.STEP;

    private final SequenceSlice slice;
    private final SequenceLayout layout;
    private final SequencePlot plot;
    private final SequenceKey key;

    private SequenceScreen(SequenceSlice slice) {
        this.slice = slice;
        this.layout = new SequenceLayout(slice);
        this.plot = SequencePlot.of(slice);
        this.key = new SequenceKey(List.of(slice));
    }

    /** The messages in the view's time; empty when it has none. Its width is its own: lifelines are scrolled. */
    public static Optional<SequenceScreen> of(SequenceDiagram diagram, ScreenView screen) {
        return SequenceSlice.within(diagram, screen.time()).map(SequenceScreen::new);
    }

    @Override
    public int width() {
        return plot.preferredWidth() + 2 * MARGIN;
    }

    @Override
    public int height() {
        return plot.preferredHeight() + 2 * MARGIN + key.height();
    }

    @Override
    public void paint(Graphics2D graphics) {
        var part = (Graphics2D) graphics.create();
        part.translate(MARGIN, MARGIN);
        plot.paint(part);
        part.translate(0, plot.preferredHeight() + Theme.STEP);
        key.paint(part);
        part.dispose();
    }

    @Override
    public Optional<Spot> at(int x, int y) {
        if (y < MARGIN + layout.headsBottom() || y > MARGIN + layout.rows().end()) {
            return Optional.empty();
        }
        return Optional.of(spot(slice.rows()[nearest(y)]));
    }

    private int nearest(int y) {
        int nearest = 0;
        for (int i = 1; i < slice.rows().length; i++) {
            if (distance(i, y) < distance(nearest, y)) {
                nearest = i;
            }
        }
        return nearest;
    }

    private double distance(int index, int y) {
        return Math.abs(layout.rows().middle(index) - (y - MARGIN));
    }

    private Spot spot(int row) {
        SequenceDiagram diagram = slice.diagram();
        SequenceMessages messages = diagram.messages();
        long time = messages.time().get(row);
        long duration = Math.max(0, messages.duration().get(row));
        var lines = new ArrayList<String>();
        String kind = messages.kindAt(row).name().toLowerCase(Locale.ROOT);
        lines.add(diagram.label(row).isEmpty() ? kind : diagram.label(row));
        lines.add(kind + " from " + name(messages.from().get(row)) + " to "
                + name(messages.to().get(row)));
        String after = Durations.format(time - diagram.originNanos()) + " after the first event";
        lines.add(duration == 0 ? after : Durations.format(duration) + ", " + after);
        if (isOpen(row)) {
            lines.add("no reply until the end of the recording");
        }
        int thread = messages.thread().get(row);
        if (thread != NONE) {
            lines.add("on " + diagram.threads().get(thread));
        }
        pairing(row).ifPresent(lines::add);
        return new Spot(lines, new TimeRange(time, time + duration), true);
    }

    /** How long a call and its reply are apart, and the number that they share. */
    private Optional<String> pairing(int row) {
        SequenceMessages messages = slice.diagram().messages();
        var parts = new ArrayList<String>();
        if (messages.exchange().get(row) != 0) {
            parts.add("exchange " + messages.exchange().get(row));
        }
        int partner = messages.partner().get(row);
        if (partner != NONE) {
            long apart = messages.time().get(partner) - messages.time().get(row);
            boolean isReply = messages.kindAt(row) == MessageKind.REPLY;
            parts.add(Durations.format(Math.abs(apart)) + (isReply ? " after its call" : " until its reply"));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    private boolean isOpen(int row) {
        IntColumn calls = slice.diagram().activations().startRow();
        return Arrays.stream(slice.activations())
                .anyMatch(activation ->
                        calls.get(activation) == row && slice.diagram().isOpen(activation));
    }

    private String name(int lifeline) {
        return lifeline == NONE
                ? SequenceHeads.OUTSIDE
                : slice.diagram().lifelines().get(lifeline).displayName();
    }

    @Override
    public Optional<String> legendAt(int x, int y) {
        return Optional.empty();
    }

    @Override
    public long timeAt(int x, int y) {
        return slice.diagram().messages().time().get(slice.rows()[nearest(y)]);
    }

    @Override
    public int placeOf(long nanos) {
        for (int i = 0; i < slice.rows().length; i++) {
            if (slice.diagram().messages().time().get(slice.rows()[i]) >= nanos) {
                return MARGIN + (int) layout.rows().middle(i);
            }
        }
        return MARGIN + (int) layout.rows().end();
    }

    @Override
    public boolean timeRunsDown() {
        return true;
    }

    @Override
    public int stickyHeight() {
        return MARGIN + (int) Math.ceil(layout.headsBottom()) + 1;
    }

    /** Times stand beside the messages. */
    @Override
    public int stickyFoot() {
        return 0;
    }

    @Override
    public List<Omission> omissions() {
        var omissions = new ArrayList<>(slice.diagram().omissions());
        int left = slice.leftOut();
        if (left > 0) {
            omissions.add(new Omission(
                    Omission.Kind.NOT_DRAWN,
                    left,
                    Omission.count(left, "message") + " later in this time: zoom in to see them"));
        }
        return omissions;
    }
}
