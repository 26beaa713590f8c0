package dev.contrail.analyzer.derive.state;

import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.naming.Dictionary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sorts the snapshots of a run by recording, event type and type of subject. */
final class StateSources {
    private StateSources() {}

    private record Key(String type, String subject) {}

    /** Some rows of a table; null for all. */
    record Piece(Snapshots table, @Nullable IntColumn rows) {
        int size() {
            return rows == null ? table.size() : rows.size();
        }

        int row(int index) {
            return rows == null ? index : rows.get(index);
        }
    }

    /** The sources, in the order of the recordings and their tables, numbers of the JVM last, each with a name of its own. */
    static List<StateSource> of(List<Trace> run) {
        var sources = new ArrayList<StateSource>();
        for (Trace trace : run) {
            List<StateSource> ofTrace = of(trace);
            ofTrace.forEach(source ->
                    sources.add(run.size() == 1 ? source : source.named(source.subject() + " · " + trace.name())));
        }
        return sources;
    }

    private static List<StateSource> of(Trace trace) {
        var pieces = new LinkedHashMap<Key, List<Piece>>();
        List<Snapshots> tables = trace.snapshots().stream()
                .sorted(Comparator.comparingInt(Snapshots::rank))
                .toList();
        for (Snapshots table : tables) {
            split(trace, table)
                    .forEach((subject, piece) -> pieces.computeIfAbsent(
                                    new Key(table.type(), subject), key -> new ArrayList<>())
                            .add(piece));
        }
        Map<String, Long> typesPerSubject =
                pieces.keySet().stream().collect(Collectors.groupingBy(Key::subject, Collectors.counting()));
        var sources = new ArrayList<StateSource>();
        pieces.forEach((key, parts) -> {
            boolean unique = typesPerSubject.getOrDefault(key.subject(), 0L) == 1;
            sources.add(source(trace, unique ? key.subject() : key.subject() + " (" + key.type() + ")", parts));
        });
        return sources;
    }

    private static StateSource source(Trace trace, String subject, List<Piece> parts) {
        if (parts.size() == 1) {
            Piece only = parts.get(0);
            return new StateSource(trace, subject, only.table(), only.rows(), Map.of(), Map.of());
        }
        // One-line snapshots of one subject may name other measures from call to call.
        var merge = new SnapshotMerge(parts);
        return new StateSource(trace, subject, merge.table(), null, merge.absent(), Map.of());
    }

    /** The rows by the type of their subject; rows without one go by the event type. */
    private static Map<String, Piece> split(Trace trace, Snapshots table) {
        var names = new Dictionary<String>();
        int noSubject = names.indexOf(table.type());
        int[] nameOf = trace.participants().stream()
                .mapToInt(participant -> names.indexOf(participant.name()))
                .toArray();
        var rows = new HashMap<Integer, IntColumn.Builder>();
        var order = new ArrayList<Integer>();
        for (int row = 0; row < table.size(); row++) {
            int subject = table.subject().get(row);
            int name = subject == Trace.ABSENT ? noSubject : nameOf[subject];
            IntColumn.Builder ofName = rows.get(name);
            if (ofName == null) {
                ofName = new IntColumn.Builder();
                rows.put(name, ofName);
                order.add(name);
            }
            ofName.add(row);
        }
        var pieces = new LinkedHashMap<String, Piece>();
        for (Integer name : order) {
            IntColumn ofName = rows.getOrDefault(name, new IntColumn.Builder()).build();
            pieces.put(names.get(name), new Piece(table, order.size() == 1 ? null : ofName));
        }
        return pieces;
    }
}
