package dev.contrail.analyzer.render.page;

import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.Lifeline;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.model.SequenceMessages;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.naming.Dictionary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * A sequence diagram as page data: messages and who takes part in them. How they are folded, collapsed and hidden is up
 * to the page's reader, so the page finds that itself.
 */
final class SequenceData {
    /** Of more messages than this the page has the first ones: so many rows a browser can still scroll through. */
    static final int BUDGET = 500_000;

    private final PageColumns columns;
    private final long origin;
    private final int budget;

    SequenceData(PageColumns columns, long originNanos) {
        this(columns, originNanos, BUDGET);
    }

    SequenceData(PageColumns columns, long originNanos, int budget) {
        this.columns = columns;
        this.origin = originNanos;
        this.budget = budget;
    }

    Map<String, Object> tree(SequenceDiagram diagram) {
        var tree = new LinkedHashMap<String, Object>();
        SequenceMessages messages = diagram.messages();
        int rows = Math.min(messages.size(), budget);
        tree.put("messages", messages.size());
        putLifelines(diagram.lifelines(), tree);
        tree.put("labels", PageTexts.cut(usedLabels(diagram, rows)));
        tree.put("threads", PageTexts.cut(diagram.threads()));
        tree.put("threadColors", new Categories().colorsOf(diagram.threads()));
        tree.put("time", columns.times(rows, messages.time(), origin));
        tree.put("duration", columns.numbers(rows, messages.duration()));
        tree.put("thread", columns.numbers(rows, messages.thread()));
        tree.put("from", columns.numbers(rows, messages.from()));
        tree.put("to", columns.numbers(rows, messages.to()));
        tree.put("label", columns.numbers(rows, messages.label()));
        tree.put("kind", columns.numbers(rows, messages.kind()));
        new ExchangeData(columns).put(tree, rows, row -> answers(messages, row), messages.exchange());
        tree.put("open", columns.ints(open(diagram, rows)));
        tree.put("alarms", columns.ints(alarms(diagram, rows)));
        tree.put("details", new DetailData(columns).trees(messages.details(), rows));
        tree.put(
                "gaps",
                diagram.gaps().stream()
                        .filter(gap -> gap.row() < rows)
                        .map(gap -> List.of(gap.row(), gap.nanos()))
                        .toList());
        tree.put(
                "notShown",
                diagram.omissions().stream()
                        .map(omission -> PageTexts.cut(omission.line()))
                        .toList());
        return tree;
    }

    private void putLifelines(List<Lifeline> lifelines, Map<String, Object> tree) {
        var types = new Dictionary<String>();
        var names = new ArrayList<String>();
        var packages = new ArrayList<String>();
        var groups = new PageTexts();
        tree.put("type", each(lifelines, lifeline -> {
            Participant participant = lifeline.participant();
            int type = types.indexOf(participant.fullName());
            if (type == names.size()) {
                names.add(PageTexts.cut(participant.name()));
                packages.add(PageTexts.cut(participant.packageName()));
            }
            return type;
        }));
        tree.put("number", each(lifelines, lifeline -> lifeline.participant().number()));
        tree.put("group", each(lifelines, lifeline -> groups.indexOf(lifeline.group())));
        tree.put("types", names);
        tree.put("packages", packages);
        tree.put("groups", groups.texts());
        putFamilies(lifelines, tree);
    }

    /** What threads have in common; classes are types already. */
    private void putFamilies(List<Lifeline> lifelines, Map<String, Object> tree) {
        if (lifelines.stream().anyMatch(SequenceData::hasFamily)) {
            var families = new PageTexts();
            tree.put(
                    "family",
                    each(
                            lifelines,
                            lifeline -> hasFamily(lifeline) ? families.indexOf(lifeline.kind()) : Trace.ABSENT));
            tree.put("families", families.texts());
        }
    }

    private static boolean hasFamily(Lifeline lifeline) {
        return !lifeline.kind().equals(lifeline.participant().name());
    }

    private int each(List<Lifeline> lifelines, ToIntFunction<Lifeline> value) {
        var column = new IntColumn.Builder();
        lifelines.forEach(lifeline -> column.add(value.applyAsInt(lifeline)));
        return columns.ints(column.build());
    }

    /** Labels are numbered by first appearance, so those of the first rows are the first ones. */
    private static List<String> usedLabels(SequenceDiagram diagram, int rows) {
        int used = 0;
        for (int row = 0; row < rows; row++) {
            used = Math.max(used, diagram.messages().label().get(row) + 1);
        }
        return diagram.labels().subList(0, used);
    }

    /** For a reply, how many rows above it its call stands; else, and when its call is not there, 0. */
    private static int answers(SequenceMessages messages, int row) {
        boolean paired = messages.kindAt(row) == MessageKind.REPLY && !messages.isUnpairedReply(row);
        return paired ? row - messages.partner().get(row) : 0;
    }

    /** The calls that were still without an answer when the recording ended. */
    private static IntColumn open(SequenceDiagram diagram, int messages) {
        var rows = new IntColumn.Builder();
        IntColumn calls = diagram.activations().startRow();
        for (int activation = 0; activation < calls.size() && calls.get(activation) < messages; activation++) {
            if (diagram.isOpen(activation)) {
                rows.add(calls.get(activation));
            }
        }
        return rows.build();
    }

    private static IntColumn alarms(SequenceDiagram diagram, int messages) {
        var rows = new IntColumn.Builder();
        // Of each label by kind, so that it is read once: there may be a million of messages with few labels.
        Map<Integer, Boolean> known = new HashMap<>();
        SequenceMessages all = diagram.messages();
        for (int row = 0; row < messages; row++) {
            int said = all.label().get(row) * MessageKind.values().length
                    + all.kind().get(row);
            int place = row;
            if (known.computeIfAbsent(said, any -> diagram.isAlarm(place))) {
                rows.add(row);
            }
        }
        return rows.build();
    }
}
