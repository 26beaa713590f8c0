package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.column.DoubleColumn;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.naming.PartPlaces;
import dev.contrail.analyzer.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects {@link Snapshots} with the same fields. */
public final class SnapshotRows {
    private final String type;
    private final List<String> measureNames;
    private final List<Unit> units;
    private final List<String> attributeNames;
    private final Map<String, RunningSums> sums = new HashMap<>();
    private final RowTimes times = new RowTimes();
    private final IntColumn.Builder subject = new IntColumn.Builder();
    private final IntColumn.Builder action = new IntColumn.Builder();
    private final List<DoubleColumn.Builder> measures = new ArrayList<>();
    private final List<IntColumn.Builder> attributes = new ArrayList<>();

    SnapshotRows(SnapshotFields fields) {
        this.type = fields.type();
        this.measureNames = fields.measures();
        this.units = fields.units();
        this.attributeNames = fields.attributes();
        fields.sums().forEach(name -> sums.put(name, new RunningSums()));
        measureNames.forEach(name -> measures.add(new DoubleColumn.Builder()));
        attributeNames.forEach(name -> attributes.add(new IntColumn.Builder()));
    }

    /** Begins a snapshot; every measure and attribute must then be given once. */
    public void add(long time, int thread, int subject, int action) {
        times.add(time, thread);
        this.subject.add(subject);
        this.action.add(action);
    }

    /** The value of a measure of the snapshot begun last, by the measure's place. */
    public void measure(int place, double value) {
        measures.get(place).add(value);
    }

    /** The text of an attribute of the snapshot begun last, by the attribute's place. */
    public void attribute(int place, int text) {
        attributes.get(place).add(text);
    }

    /** How many there are. */
    int size() {
        return times.size();
    }

    /** Finds the order of a part's rows, before it is appended; then nothing may be added. */
    void sort() {
        times.sort();
    }

    /** Appends what another with the same fields collected, in order of time, and empties it. */
    void addAll(SnapshotRows part, PartPlaces places) {
        RowTimes.Order taken = part.times.take();
        int[] order = taken.rows();
        times.addAll(taken, places);
        subject.addAll(part.subject.build(), order, places.participants());
        action.addAll(part.action.build(), order, places.texts());
        for (int place = 0; place < measures.size(); place++) {
            measures.get(place).addAll(part.measures.get(place).build(), order);
        }
        for (int place = 0; place < attributes.size(); place++) {
            attributes.get(place).addAll(part.attributes.get(place).build(), order, places.texts());
        }
    }

    Snapshots build() {
        RowTimes.Order taken = times.take();
        int[] order = taken.rows();
        IntColumn subjects = subject.build().inOrder(order);
        var namedMeasures = new ArrayList<Snapshots.Measure>();
        for (int place = 0; place < measures.size(); place++) {
            String name = measureNames.get(place);
            DoubleColumn values = measures.get(place).build().inOrder(order);
            RunningSums sum = sums.get(name);
            namedMeasures.add(
                    new Snapshots.Measure(name, units.get(place), sum == null ? values : sum.of(values, subjects)));
        }
        var namedAttributes = new ArrayList<Snapshots.Attribute>();
        for (int place = 0; place < attributes.size(); place++) {
            namedAttributes.add(new Snapshots.Attribute(
                    attributeNames.get(place), attributes.get(place).build().inOrder(order)));
        }
        return new Snapshots(
                type,
                taken.sortedTimes(),
                taken.sortedThreads(),
                subjects,
                action.build().inOrder(order),
                namedMeasures,
                namedAttributes);
    }
}
