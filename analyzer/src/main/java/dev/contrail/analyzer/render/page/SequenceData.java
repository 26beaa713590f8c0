package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.model.Activations;
import dev.contrail.analyzer.model.Lifeline;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.model.SequenceMessages;
import dev.contrail.analyzer.trace.IntColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sequence diagram as page data. */
final class SequenceData {
    private final PageColumns columns;
    private final long origin;

    SequenceData(PageColumns columns, long originNanos) {
        this.columns = columns;
        this.origin = originNanos;
    }

    Map<String, Object> tree(SequenceDiagram diagram) {
        var tree = new LinkedHashMap<String, Object>();
        SequenceMessages messages = diagram.messages();
        tree.put("messages", messages.size());
        tree.put("lifelines", diagram.lifelines().stream().map(this::lifeline).toList());
        tree.put("labels", PageTexts.cut(diagram.labels()));
        tree.put("threads", PageTexts.cut(diagram.threads()));
        tree.put("time", columns.times(messages.time(), origin));
        tree.put("duration", columns.longs(messages.duration()));
        tree.put("thread", columns.ints(messages.thread()));
        tree.put("from", columns.ints(messages.from()));
        tree.put("to", columns.ints(messages.to()));
        tree.put("label", columns.ints(messages.label()));
        tree.put("kind", columns.ints(messages.kind()));
        tree.put("partner", columns.ints(messages.partner()));
        tree.put("alarms", columns.ints(alarms(diagram)));
        tree.put("activations", activations(diagram.activations()));
        tree.put(
                "folds",
                diagram.folds().stream()
                        .map(fold -> List.of(fold.startRow(), fold.period(), fold.repeats()))
                        .toList());
        tree.put(
                "gaps",
                diagram.gaps().stream()
                        .map(gap -> List.of(gap.row(), gap.nanos()))
                        .toList());
        tree.put(
                "notShown",
                diagram.omissions().stream()
                        .map(omission -> PageTexts.cut(omission.text()))
                        .toList());
        return tree;
    }

    private Map<String, Object> lifeline(Lifeline lifeline) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", PageTexts.cut(lifeline.displayName()));
        tree.put("type", PageTexts.cut(lifeline.participant().name()));
        tree.put("instances", lifeline.instances());
        tree.put("group", PageTexts.cut(lifeline.group()));
        tree.put("born", end(lifeline.born()));
        tree.put("died", end(lifeline.died()));
        tree.put("lastRow", lifeline.lastRow());
        return tree;
    }

    private Map<String, Object> end(Lifeline.End end) {
        return Map.of("row", end.row(), "time", end.nanos() - origin, "given", end.given());
    }

    private Map<String, Object> activations(Activations activations) {
        return Map.of(
                "lifeline", columns.ints(activations.lifeline()),
                "startRow", columns.ints(activations.startRow()),
                "endRow", columns.ints(activations.endRow()),
                "depth", columns.ints(activations.depth()));
    }

    private static IntColumn alarms(SequenceDiagram diagram) {
        var rows = new IntColumn.Builder();
        for (int row = 0; row < diagram.messages().size(); row++) {
            if (diagram.isAlarm(row)) {
                rows.add(row);
            }
        }
        return rows.build();
    }
}
