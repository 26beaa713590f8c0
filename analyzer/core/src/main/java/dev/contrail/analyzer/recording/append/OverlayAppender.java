package dev.contrail.analyzer.recording.append;

import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.recording.row.RowTarget;
import dev.contrail.analyzer.recording.row.RowValue;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.OverlayRows;

/** Takes events that tell why threads stood still. */
final class OverlayAppender extends RowAppender {
    private final OverlayRows rows;
    private final int name;
    private final boolean pause;
    private final boolean numbered;
    private final RowValue detail;
    private final RowValue id;

    OverlayAppender(RowTarget target, TypeMapping.Overlay mapping) {
        super(target);
        this.rows = trace.overlays();
        this.name = trace.text(mapping.name());
        this.pause = mapping.pause();
        this.numbered = mapping.id() != null;
        detail = target.value(mapping.detail());
        id = target.value(mapping.id());
    }

    @Override
    public void append() {
        long number = numbered ? id.integer() : 0;
        if (!numbered || number != 0) {
            rows.add(
                    name,
                    target.row().start,
                    target.row().duration,
                    pause ? Trace.ABSENT : target.row().thread,
                    detail.text(),
                    number);
        }
    }
}
