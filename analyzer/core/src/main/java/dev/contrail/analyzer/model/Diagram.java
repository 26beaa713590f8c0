package dev.contrail.analyzer.model;

import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import java.util.List;

/** One of the three pictures, of one recording or of several on one clock. */
public sealed interface Diagram permits SequenceDiagram, StatePlot, LaneChart {
    /** What it is a picture of: the recording's name. */
    String title();

    /** The time it spans. */
    TimeRange range();

    /** The instant that its times count from: the first event of the whole, also in a part. */
    long originNanos();

    /** What it does not show. */
    List<Omission> omissions();
}
