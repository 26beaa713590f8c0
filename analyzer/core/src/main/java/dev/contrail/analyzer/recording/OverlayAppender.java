package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.trace.OverlayRows;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceBuilder;
import dev.contrail.reader.event.EventType;

/** Takes events that tell why threads stood still. */
final class OverlayAppender extends RowAppender {
    private final OverlayRows rows;
    private final int name;
    private final boolean pause;
    private final boolean numbered;
    private final RowValue detail;
    private final RowValue id;

    OverlayAppender(EventType type, TypeMapping.Overlay mapping, TraceBuilder trace) {
        super(type, trace);
        this.rows = trace.overlays();
        this.name = trace.text(mapping.name());
        this.pause = mapping.pause();
        this.numbered = mapping.id() != null;
        detail = value(mapping.detail());
        id = value(mapping.id());
    }

    @Override
    public void append() {
        long number = numbered ? id.integer() : 0;
        if (!numbered || number != 0) {
            rows.add(name, row.start, row.duration, pause ? Trace.ABSENT : row.thread, detail.text(), number);
        }
    }
}
