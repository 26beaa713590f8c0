package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.model.Overlay;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Overlays of lanes as page data; of very many spans the longest. */
final class OverlayData {
    /** More spans than this of one overlay are thinned. */
    static final int BUDGET = 500_000;

    private final PageColumns columns;
    private final PageTexts names;
    private final long origin;

    OverlayData(PageColumns columns, PageTexts names, long originNanos) {
        this.columns = columns;
        this.names = names;
        this.origin = originNanos;
    }

    List<Map<String, Object>> trees(List<Overlay> overlays) {
        return overlays.stream().map(overlay -> tree(overlay, BUDGET)).toList();
    }

    Map<String, Object> tree(Overlay overlay, int budget) {
        long shortest = shortest(overlay, budget);
        int[] nameOfText = overlay.texts().stream()
                .mapToInt(text -> names.indexOf(PageTexts.cut(text)))
                .toArray();
        var lanes = new IntColumn.Builder();
        var gaps = new LongColumn.Builder();
        var durations = new LongColumn.Builder();
        var details = new IntColumn.Builder();
        long before = origin;
        for (int span = 0; span < overlay.size(); span++) {
            long start = overlay.starts().get(span);
            long duration = overlay.ends().get(span) - start;
            if (duration < shortest) {
                continue;
            }
            lanes.add(overlay.lanes().get(span));
            gaps.add(start - before);
            durations.add(duration);
            int detail = overlay.details().get(span);
            details.add(detail == Trace.ABSENT ? Trace.ABSENT : nameOfText[detail]);
            before = start + duration;
        }
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", PageTexts.cut(overlay.name()));
        tree.put("pause", overlay.pause());
        tree.put("count", overlay.count());
        tree.put("nanos", overlay.nanos());
        tree.put("shortest", shortest);
        tree.put("lane", columns.ints(lanes.build()));
        tree.put("gap", columns.signed(gaps.build()));
        tree.put("duration", columns.numbers(durations.size(), durations.build()));
        tree.put("detail", columns.ints(details.build()));
        return tree;
    }

    /** How long a span must be to be kept; 0 when all are. */
    private static long shortest(Overlay overlay, int budget) {
        if (overlay.size() <= budget) {
            return 0;
        }
        long[] sorted = new long[overlay.size()];
        Arrays.setAll(
                sorted, span -> overlay.ends().get(span) - overlay.starts().get(span));
        Arrays.sort(sorted);
        return sorted[sorted.length - budget] + 1; // equal ones go together, so that what is said of them is true
    }
}
