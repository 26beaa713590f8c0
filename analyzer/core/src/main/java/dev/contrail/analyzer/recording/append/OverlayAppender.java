package dev.contrail.analyzer.recording.append;

import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.recording.row.RowTarget;
import dev.contrail.analyzer.recording.row.RowValue;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.OverlayRows;
import dev.contrail.reader.event.Row;

/** Takes events that tell why threads stood still. */
final class OverlayAppender extends RowAppender {
    private final OverlayRows rows;
    private final Row row;
    private final boolean folds;
    private final int name;
    private final boolean pause;
    private final boolean numbered;
    private final RowValue detail;
    private final RowValue id;
    private final RowValue place;
    private final RowValue lastHolder;
    private int lastDetail = Trace.ABSENT;
    private long lastNumber;

    OverlayAppender(RowTarget target, TypeMapping.Overlay mapping) {
        super(target);
        this.rows = trace.overlays();
        this.row = target.row();
        this.folds = rows.folds();
        this.name = trace.text(mapping.name());
        this.pause = mapping.pause();
        this.numbered = mapping.id() != null;
        detail = target.value(mapping.detail());
        id = target.value(mapping.id());
        place = target.value(mapping.place());
        lastHolder = target.value(mapping.lastHolder());
    }

    @Override
    public void append() {
        lastNumber = numbered ? id.integer() : 0;
        lastDetail = detail.text();
        appendAgain();
    }

    @Override
    void appendAgain() {
        if (numbered && lastNumber == 0) {
            return;
        }
        int thread = pause ? Trace.ABSENT : row.thread;
        if (folds) {
            rows.add(name, row.start, row.duration, thread, lastDetail, lastNumber);
        } else {
            rows.add(name, row.start, row.duration, thread, lastDetail, lastNumber, place.text(), lastHolder.text());
        }
    }
}
