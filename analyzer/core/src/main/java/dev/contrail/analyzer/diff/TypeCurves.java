package dev.contrail.analyzer.diff;

import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The measures of the objects of one type in a run. */
final class TypeCurves {
    private final Side side;
    private final Set<Integer> objects = new LinkedHashSet<>();
    private final Map<String, Measured> measures = new LinkedHashMap<>();

    private record Measured(Curve together, Map<Integer, Curve> byObject, boolean ofJvm) {}

    /** Nothing yet. */
    TypeCurves(Side side) {
        this.side = side;
    }

    /** Those of a run by the types of its objects, whose names are without numbers; of two measures of one name the first. */
    static Map<String, TypeCurves> in(Side side) {
        var types = new LinkedHashMap<String, TypeCurves>();
        for (int part = 0; part < side.trace().snapshots().size(); part++) {
            Snapshots table = side.trace().snapshots().get(part);
            Map<String, IntStream.Builder> rows = new LinkedHashMap<>();
            for (int row = 0; row < table.size(); row++) {
                int subject = table.subject().get(row);
                rows.computeIfAbsent(
                                subject == Trace.ABSENT ? "" : side.roles().participant(subject),
                                any -> IntStream.builder())
                        .add(row);
            }
            int at = part;
            rows.forEach((type, builder) -> types.computeIfAbsent(type, any -> new TypeCurves(side))
                    .add(at, table, builder.build().toArray()));
        }
        return types;
    }

    private void add(int part, Snapshots table, int[] rows) {
        for (Snapshots.Measure measure : table.measures()) {
            if (!measures.containsKey(measure.name())) {
                measures.put(measure.name(), measured(part, table, measure, rows));
            }
        }
    }

    private Measured measured(int part, Snapshots table, Snapshots.Measure measure, int[] rows) {
        int[] told = IntStream.of(rows)
                .filter(row -> !Double.isNaN(measure.values().get(row)))
                .toArray();
        Map<Integer, IntStream.Builder> rowsOf = new LinkedHashMap<>();
        for (int row : told) {
            rowsOf.computeIfAbsent(table.subject().get(row), any -> IntStream.builder())
                    .add(row);
        }
        Map<Integer, Curve> byObject = new LinkedHashMap<>();
        rowsOf.forEach((object, builder) -> {
            int[] own = builder.build().toArray();
            double[] values = values(measure, own);
            byObject.put(object, new Curve(measure.unit(), part, times(table, own), values, own));
        });
        objects.addAll(byObject.keySet());
        boolean counters = byObject.size() > 1 && areCounted(byObject);
        var together = new Curve(
                measure.unit(),
                part,
                times(table, told),
                counters ? sums(table, measure, told) : values(measure, told),
                told,
                told.length == 0
                        ? Double.NaN
                        : byObject.values().stream().mapToDouble(Curve::end).sum(),
                byObject.size());
        return new Measured(together, byObject, table.areOfJvm());
    }

    private long[] times(Snapshots table, int[] rows) {
        return IntStream.of(rows)
                .mapToLong(row -> table.time().get(row) - side.start())
                .toArray();
    }

    private static double[] values(Snapshots.Measure measure, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> measure.values().get(row)).toArray();
    }

    /** What all objects were counted to so far. */
    private static double[] sums(Snapshots table, Snapshots.Measure measure, int[] rows) {
        Map<Integer, Double> last = new HashMap<>();
        double[] sums = new double[rows.length];
        double sum = 0;
        for (int place = 0; place < rows.length; place++) {
            double value = measure.values().get(rows[place]);
            Double before = last.put(table.subject().get(rows[place]), value);
            sum += value - (before == null ? 0 : before);
            sums[place] = sum;
        }
        return sums;
    }

    Set<String> measures() {
        return measures.keySet();
    }

    /** In order of first appearance, by their places among the participants. */
    List<Integer> objects() {
        return List.copyOf(objects);
    }

    String name(int object) {
        return object == Trace.ABSENT
                ? ""
                : side.trace().participants().get(object).displayName();
    }

    /** Whether it is known by its name, and has no number that another run may give to another. */
    boolean isNamed(int object) {
        return object == Trace.ABSENT || side.trace().participants().get(object).number() == 0;
    }

    /** That of all objects: of those that are counted up the sum, else each value as it comes. */
    Curve together(String measure) {
        Measured measured = measures.get(measure);
        return measured == null ? Curve.NOTHING : measured.together;
    }

    Curve of(String measure, int object) {
        Measured measured = measures.get(measure);
        return measured == null ? Curve.NOTHING : measured.byObject.getOrDefault(object, Curve.NOTHING);
    }

    /** Whether each of several objects has a curve that tells something which that of all does not. */
    boolean areApart(String measure) {
        Measured measured = measures.get(measure);
        return measured != null && !measured.ofJvm && !areCounted(measured.byObject);
    }

    /** Whether objects only count up, and one does. */
    private static boolean areCounted(Map<Integer, Curve> byObject) {
        return byObject.values().stream().allMatch(Curve::neverFalls)
                && byObject.values().stream().anyMatch(curve -> curve.least() < curve.most());
    }
}
