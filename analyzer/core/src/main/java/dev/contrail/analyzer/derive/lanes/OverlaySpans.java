package dev.contrail.analyzer.derive.lanes;

import dev.contrail.analyzer.model.Overlay;
import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.trace.naming.Dictionary;

/** Makes an overlay of rows that come lane by lane in order of time; rows that are parts of one, or overlap, become one. */
final class OverlaySpans {
    private final String name;
    private final boolean pause;
    private final IntColumn.Builder lanes = new IntColumn.Builder();
    private final LongColumn.Builder starts = new LongColumn.Builder();
    private final LongColumn.Builder ends = new LongColumn.Builder();
    private final IntColumn.Builder details = new IntColumn.Builder();
    private final Dictionary<String> texts = new Dictionary<>();

    private int lane = Trace.ABSENT;
    private long id;
    private long start;
    private long end;
    private int detail;
    private long folded;

    OverlaySpans(String name, boolean pause) {
        this.name = name;
        this.pause = pause;
    }

    void add(Trace trace, int row, int rowLane) {
        Overlays rows = trace.overlays();
        long rowStart = rows.start().get(row);
        long rowEnd = rowStart + Math.max(0, rows.duration().get(row));
        long rowId = rows.id().get(row);
        boolean continues = rowLane == lane && (rowStart < end || rowId != 0 && rowId == id);
        if (!continues) {
            flush();
            lane = rowLane;
            start = rowStart;
            end = rowEnd;
            id = rowId;
            detail = Trace.ABSENT;
        }
        end = Math.max(end, rowEnd);
        folded += rows.count().get(row) - 1;
        int text = rows.detail().get(row);
        if (detail == Trace.ABSENT && text != Trace.ABSENT) {
            detail = texts.indexOf(trace.text(text, ""));
        }
    }

    private void flush() {
        if (lane != Trace.ABSENT) {
            lanes.add(lane);
            starts.add(start);
            ends.add(end);
            details.add(detail);
        }
    }

    Overlay build() {
        flush();
        long count = starts.size() + folded;
        return new Overlay(
                name, pause, lanes.build(), starts.build(), ends.build(), details.build(), count, texts.values());
    }
}
