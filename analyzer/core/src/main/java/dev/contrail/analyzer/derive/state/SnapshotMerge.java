package dev.contrail.analyzer.derive.state;

import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.DoubleColumn;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merges tables with different measures into one, in order of time; NaN where a table lacks a measure. */
final class SnapshotMerge {
    private final LongColumn.Builder time = new LongColumn.Builder();
    private final IntColumn.Builder thread = new IntColumn.Builder();
    private final IntColumn.Builder subject = new IntColumn.Builder();
    private final IntColumn.Builder action = new IntColumn.Builder();
    private final Map<String, DoubleColumn.Builder> measures = new LinkedHashMap<>();
    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, IntColumn.Builder> attributes = new LinkedHashMap<>();
    private final Map<String, Long> absent = new HashMap<>();
    private final Snapshots table;

    SnapshotMerge(List<StateSources.Piece> pieces) {
        for (StateSources.Piece piece : pieces) {
            piece.table().measures().forEach(m -> {
                measures.put(m.name(), new DoubleColumn.Builder());
                units.put(m.name(), m.unit());
            });
            piece.table().attributes().forEach(a -> attributes.put(a.name(), new IntColumn.Builder()));
        }
        List<Cursor> cursors = pieces.stream().map(Cursor::new).toList();
        for (Cursor next = earliest(cursors); next != null; next = earliest(cursors)) {
            take(next);
        }
        table = build(pieces.get(0).table().type());
    }

    Snapshots table() {
        return table;
    }

    /** How many rows lack each measure. */
    Map<String, Long> absent() {
        return absent;
    }

    /** Where reading a piece stands, and its columns by name. */
    private static final class Cursor {
        private final StateSources.Piece piece;
        private final Map<String, DoubleColumn> measures = new LinkedHashMap<>();
        private final Map<String, IntColumn> attributes = new LinkedHashMap<>();
        private int index;

        Cursor(StateSources.Piece piece) {
            this.piece = piece;
            piece.table().measures().forEach(m -> measures.put(m.name(), m.values()));
            piece.table().attributes().forEach(a -> attributes.put(a.name(), a.texts()));
        }

        boolean hasNext() {
            return index < piece.size();
        }

        long time() {
            return piece.table().time().get(piece.row(index));
        }
    }

    private static @Nullable Cursor earliest(List<Cursor> cursors) {
        Cursor earliest = null;
        for (Cursor cursor : cursors) {
            if (cursor.hasNext() && (earliest == null || cursor.time() < earliest.time())) {
                earliest = cursor;
            }
        }
        return earliest;
    }

    private void take(Cursor from) {
        int row = from.piece.row(from.index);
        Snapshots rows = from.piece.table();
        time.add(rows.time().get(row));
        thread.add(rows.thread().get(row));
        subject.add(rows.subject().get(row));
        action.add(rows.action().get(row));
        measures.forEach((name, column) -> {
            DoubleColumn values = from.measures.get(name);
            column.add(values == null ? Double.NaN : values.get(row));
            if (values == null) {
                absent.merge(name, 1L, Long::sum);
            }
        });
        attributes.forEach((name, column) -> {
            IntColumn texts = from.attributes.get(name);
            column.add(texts == null ? Trace.ABSENT : texts.get(row));
        });
        from.index++;
    }

    private Snapshots build(String type) {
        var builtMeasures = new ArrayList<Snapshots.Measure>();
        measures.forEach((name, column) ->
                builtMeasures.add(new Snapshots.Measure(name, units.getOrDefault(name, Unit.NONE), column.build())));
        var builtAttributes = new ArrayList<Snapshots.Attribute>();
        attributes.forEach((name, column) -> builtAttributes.add(new Snapshots.Attribute(name, column.build())));
        return new Snapshots(
                type, time.build(), thread.build(), subject.build(), action.build(), builtMeasures, builtAttributes);
    }
}
