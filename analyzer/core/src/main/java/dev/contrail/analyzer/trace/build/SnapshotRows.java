package dev.contrail.analyzer.trace.build;

import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.column.DoubleColumn;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.trace.column.TimeOrder;
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
    private final LongColumn.Builder time = new LongColumn.Builder();
    private final IntColumn.Builder thread = new IntColumn.Builder();
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
        this.time.add(time);
        this.thread.add(thread);
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
        return time.size();
    }

    /** Appends what another with the same fields collected, in order of time, and empties it. */
    void addAll(SnapshotRows part, PartPlaces places) {
        LongColumn times = part.time.build();
        IntColumn threads = part.thread.build();
        int[] order = TimeOrder.of(times, threads);
        time.addAll(times, order);
        thread.addAll(threads, order, places.threads());
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
        LongColumn times = time.build();
        IntColumn threads = thread.build();
        int[] order = TimeOrder.of(times, threads);
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
                times.inOrder(order),
                threads.inOrder(order),
                subjects,
                action.build().inOrder(order),
                namedMeasures,
                namedAttributes);
    }
}
