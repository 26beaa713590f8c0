package dev.contrail.analyzer.model;

import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.trace.naming.Dictionary;
import dev.contrail.analyzer.unit.Unit;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the {@link Detail}s of a picture, row by row. */
public final class DetailColumns {
    private final Map<Key, Column> columns = new LinkedHashMap<>();
    private final IdentityHashMap<Attribute, Source> sources = new IdentityHashMap<>();
    /* Rows that follow each other are mostly of one table: where its attributes go, each at its place, if it was met. */
    private List<Attribute> table = List.of();
    private @Nullable Source[] sourceOf = {};

    private record Key(String type, String name, Attribute.Kind kind, Unit unit) {}

    private static final class Column {
        private final Dictionary<String> texts = new Dictionary<>();
        private final IntColumn.Builder rows = new IntColumn.Builder();
        private final LongColumn.Builder values = new LongColumn.Builder();
    }

    /** Where an attribute of one trace goes, and which texts of the trace were met: to look one up by its letters is slow. */
    private final class Source {
        private static final int UNSEEN = -1;

        private final Trace trace;
        private final Attribute attribute;
        private final boolean isText;
        private final int[] placeOfText;
        private @Nullable Column column;

        Source(Trace trace, Attribute attribute) {
            this.trace = trace;
            this.attribute = attribute;
            this.isText = attribute.kind() == Attribute.Kind.TEXT;
            this.placeOfText = new int[isText ? trace.texts().size() : 0];
            Arrays.fill(placeOfText, UNSEEN);
        }

        void add(int row, int tableRow) {
            long value = attribute.values().get(tableRow);
            if (isText && value == Trace.ABSENT) {
                return;
            }
            Column target = column;
            if (target == null) {
                target = columnOf(trace, attribute);
                column = target;
            }
            target.rows.add(row);
            target.values.add(isText ? text(target, (int) value) : value);
        }

        private int text(Column target, int index) {
            if (placeOfText[index] == UNSEEN) {
                placeOfText[index] = target.texts.indexOf(trace.texts().get(index));
            }
            return placeOfText[index];
        }
    }

    /**
     * Adds what a row of a trace's table says.
     *
     * @param row which message or mark of the picture it is; rows ascend
     * @param attributes those of the table
     * @param type the event type of the table's row, a text
     * @param tableRow which row of the table it is
     */
    public void add(int row, Trace trace, List<Attribute> attributes, int type, int tableRow) {
        if (!attributes.equals(table)) { // quick: it mostly is the same list
            table = attributes;
            sourceOf = attributes.stream().map(sources::get).toArray(Source[]::new);
        }
        // An iterator for each of millions of rows takes longer than the rest.
        for (int place = 0; place < sourceOf.length; place++) {
            Attribute attribute = attributes.get(place);
            if (attribute.type() == type) {
                Source source = sourceOf[place];
                if (source == null) {
                    source = sources.computeIfAbsent(attribute, found -> new Source(trace, found));
                    sourceOf[place] = source;
                }
                source.add(row, tableRow);
            }
        }
    }

    private Column columnOf(Trace trace, Attribute attribute) {
        return columns.computeIfAbsent(
                new Key(trace.texts().get(attribute.type()), attribute.name(), attribute.kind(), attribute.unit()),
                key -> new Column());
    }

    /** What was collected. */
    public List<Detail> build() {
        return columns.entrySet().stream()
                .map(entry -> new Detail(
                        entry.getKey().name(),
                        entry.getKey().kind(),
                        entry.getKey().unit(),
                        entry.getValue().texts.values(),
                        entry.getValue().rows.build(),
                        entry.getValue().values.build()))
                .toList();
    }
}
