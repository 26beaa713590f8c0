package dev.contrail.analyzer.cli.diff;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.contrail.analyzer.diff.ActionChange;
import dev.contrail.analyzer.diff.Difference;
import dev.contrail.analyzer.diff.Edit;
import dev.contrail.analyzer.diff.MeasureChange;
import dev.contrail.analyzer.diff.Side;
import dev.contrail.analyzer.findings.Rows;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Differences for programs, as {@code docs/diff.schema.json} says. */
final class DiffJson {
    private static final int MOST = 100;

    private DiffJson() {}

    static String of(Difference difference, boolean all) {
        long most = all ? Long.MAX_VALUE : MOST;
        var object = new LinkedHashMap<String, Object>();
        object.put("a", side(difference.a()));
        object.put("b", side(difference.b()));
        object.put("onlyA", findings(difference.onlyA()));
        object.put("onlyB", findings(difference.onlyB()));
        object.put(
                "otherwise",
                difference.otherwise().stream()
                        .map(both -> Map.of(
                                "kind",
                                both.a().kind().id(),
                                "a",
                                both.a().title(),
                                "b",
                                both.b().title()))
                        .toList());
        object.put("messages", messages(difference, most));
        object.put(
                "actions",
                difference.actions().stream().limit(most).map(DiffJson::action).toList());
        object.put(
                "alike",
                difference.alike().stream().limit(most).map(DiffJson::action).toList());
        leftOut(difference, most).ifPresent(left -> object.put("leftOut", left));
        object.put(
                "measures",
                difference.measures().stream()
                        .limit(most)
                        .map(DiffJson::measure)
                        .toList());
        try {
            return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(object) + System.lineSeparator();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it writes to memory
        }
    }

    /** How many of each list are not told, where any are not. */
    private static Optional<Map<String, Integer>> leftOut(Difference difference, long most) {
        var left = new LinkedHashMap<String, Integer>();
        Map.of("actions", difference.actions(), "alike", difference.alike(), "measures", difference.measures())
                .forEach((name, told) -> {
                    if (told.size() > most) {
                        left.put(name, (int) (told.size() - most));
                    }
                });
        return left.isEmpty() ? Optional.empty() : Optional.of(left);
    }

    private static Map<String, Object> side(Side side) {
        var object = new LinkedHashMap<String, Object>();
        object.put("recording", side.trace().name());
        object.put("durationNanos", side.nanos());
        object.put("messages", side.trace().messages().size());
        object.put("actions", side.trace().actions().size());
        object.put("notRecorded", NotRecorded.in(side));
        return object;
    }

    private static List<Map<String, Object>> findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> {
                    var object = new LinkedHashMap<String, Object>();
                    object.put("kind", finding.kind().id());
                    object.put("severity", finding.severity().toString());
                    object.put("title", finding.title());
                    object.put("words", finding.words());
                    return (Map<String, Object>) object;
                })
                .toList();
    }

    private static Map<String, Object> messages(Difference difference, long most) {
        var object = new LinkedHashMap<String, Object>();
        for (Edit.Kind kind : Edit.Kind.values()) {
            object.put(name(kind), difference.script().count(kind));
        }
        OptionalInt first = difference.script().first();
        if (first.isPresent()) {
            object.put("sameBefore", first.getAsInt());
        }
        object.put(
                "edits",
                difference.script().edits().stream()
                        .filter(edit -> edit.kind() != Edit.Kind.SAME && edit.kind() != Edit.Kind.SOMETIMES)
                        .sorted((one, other) -> Boolean.compare(
                                other.kind().matters(), one.kind().matters()))
                        .limit(most)
                        .map(edit -> edit(difference, edit))
                        .toList());
        return object;
    }

    private static Map<String, Object> edit(Difference difference, Edit edit) {
        var object = new LinkedHashMap<String, Object>();
        object.put("kind", name(edit.kind()));
        if (edit.rowA() != Edit.NONE) {
            object.put("a", message(difference.a(), edit.rowA()));
        }
        if (edit.rowB() != Edit.NONE) {
            object.put("b", message(difference.b(), edit.rowB()));
        }
        return object;
    }

    private static Map<String, Object> message(Side side, int row) {
        var object = new LinkedHashMap<String, Object>();
        object.put("row", row);
        object.put("nanos", side.since(side.trace().messages().time().get(row)));
        object.put("text", Rows.text(side.trace(), Row.of(Table.MESSAGES, row)));
        if (side.took(row) >= 0) {
            object.put("tookNanos", side.took(row));
        }
        return object;
    }

    private static String name(Edit.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> action(ActionChange change) {
        var object = new LinkedHashMap<String, Object>();
        object.put("table", change.table().toString());
        object.put("action", change.action());
        object.put("object", change.object());
        object.put("a", sum(change.a()));
        object.put("b", sum(change.b()));
        return object;
    }

    private static Map<String, Object> sum(ActionChange.Sum sum) {
        var object = new LinkedHashMap<String, Object>();
        object.put("count", sum.count());
        object.put("nanos", sum.nanos());
        object.put("mostAtOnce", sum.most());
        Row first = sum.first();
        if (first != null) {
            object.put("firstRow", first.row());
        }
        if (first != null && first.table() == Table.SNAPSHOTS) {
            object.put("firstPart", first.part());
        }
        return object;
    }

    private static Map<String, Object> measure(MeasureChange change) {
        var object = new LinkedHashMap<String, Object>();
        object.put("object", change.object());
        object.put("measure", change.measure());
        object.put("a", move(change.a()));
        object.put("b", move(change.b()));
        change.apart().ifPresent(nanos -> {
            object.put("apartFromNanos", nanos);
            object.put("widestAtNanos", change.widest());
        });
        return object;
    }

    private static Map<String, Object> move(MeasureChange.Move move) {
        var object = new LinkedHashMap<String, Object>();
        object.put("count", move.count());
        if (move.count() > 0) {
            object.put("objects", move.curve().objects());
            object.put("least", move.least());
            object.put("most", move.most());
            object.put("end", move.end());
            object.put("stillNanos", move.still());
            object.put("stillFromNanos", move.stillAt());
            object.put("stillAt", move.stillValue());
            object.put("table", move.table());
            object.put("row", move.row());
        }
        return object;
    }
}
