package dev.contrail.analyzer.recording.row;

import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.analyzer.unit.Unit;
import dev.contrail.reader.event.Row;
import java.time.Instant;
import java.util.Locale;

/** When the event began or how long it was, in nanoseconds. */
final class TimeValue extends RowValue {
    private static final long SECOND = 1_000_000_000;

    private final TraceBuilder trace;
    private final Row row;
    private final boolean duration;

    /**
     * @param duration whether it is the duration, not the start
     */
    TimeValue(TraceBuilder trace, Row row, boolean duration) {
        this.trace = trace;
        this.row = row;
        this.duration = duration;
    }

    @Override
    public boolean isText() {
        return false;
    }

    @Override
    public Unit unit() {
        return duration ? Unit.TIME : Unit.INSTANT;
    }

    @Override
    public int text() {
        return trace.text(
                duration
                        ? String.format(Locale.ROOT, "%.3f ms", row.duration / 1e6)
                        : Instant.ofEpochSecond(Math.floorDiv(row.start, SECOND), Math.floorMod(row.start, SECOND))
                                .toString());
    }

    @Override
    public long integer() {
        return duration ? row.duration : row.start;
    }

    @Override
    public double decimal() {
        return integer();
    }
}
