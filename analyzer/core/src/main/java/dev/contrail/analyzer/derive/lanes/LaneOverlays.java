package dev.contrail.analyzer.derive.lanes;

import dev.contrail.analyzer.model.Overlay;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Overlays;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the pauses and waits of a run that fall into its time and on its lanes. */
final class LaneOverlays {
    private final TimeRange range;
    private final Map<String, OverlaySpans> byName = new HashMap<>();
    private long elsewhere;

    LaneOverlays(TimeRange range) {
        this.range = range;
    }

    /**
     * Adds those of one process.
     *
     * @param first the place of its first lane in the chart
     * @param end one more than the place of its last lane
     */
    void add(Trace trace, ThreadLanes threads, int first, int end) {
        if (first == end) {
            return;
        }
        Overlays rows = trace.overlays();
        var rowsOfLane = new IntColumn.Builder[end - first];
        var pauses = new IntColumn.Builder();
        for (int row = 0; row < rows.size(); row++) {
            if (!isInRange(rows, row)) {
                continue;
            }
            if (rows.isPause(row)) {
                pauses.add(row);
                continue;
            }
            int lane = threads.laneOf(rows.thread().get(row));
            if (lane == Trace.ABSENT) {
                elsewhere += rows.count().get(row);
            } else {
                rowsOfLane[lane] = rowsOfLane[lane] == null ? new IntColumn.Builder() : rowsOfLane[lane];
                rowsOfLane[lane].add(row);
            }
        }
        add(trace, pauses.build(), first);
        for (int lane = 0; lane < rowsOfLane.length; lane++) {
            if (rowsOfLane[lane] != null) {
                add(trace, rowsOfLane[lane].build(), first + lane);
            }
        }
    }

    private boolean isInRange(Overlays rows, int row) {
        long start = rows.start().get(row);
        return start <= range.endNanos() && start + rows.duration().get(row) >= range.startNanos();
    }

    private void add(Trace trace, IntColumn rows, int lane) {
        Overlays overlays = trace.overlays();
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.get(i);
            String name = trace.text(overlays.name().get(row), "");
            byName.computeIfAbsent(name, n -> new OverlaySpans(n, overlays.isPause(row)))
                    .add(trace, row, lane);
        }
    }

    List<Overlay> overlays() {
        return byName.values().stream()
                .map(OverlaySpans::build)
                .sorted(Comparator.comparing((Overlay overlay) -> !overlay.pause())
                        .thenComparing(Overlay::name))
                .toList();
    }

    /** The waits for which there is no lane. */
    Optional<Omission> omission() {
        return elsewhere == 0
                ? Optional.empty()
                : Optional.of(new Omission(
                        Omission.Kind.NOT_DRAWN,
                        elsewhere,
                        Omission.count(elsewhere, "wait") + " of threads that have no lane"));
    }
}
