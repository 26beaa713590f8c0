package dev.contrail.analyzer.derive.state;

import dev.contrail.analyzer.model.Detail;
import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.Snapshots;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.column.IntColumn;
import dev.contrail.analyzer.trace.column.LongColumn;
import dev.contrail.analyzer.trace.naming.Dictionary;
import dev.contrail.analyzer.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What snapshots say in fields that do not tell them apart: all of them the same, or nearly each something else. */
final class StateDetails {
    private StateDetails() {}

    /**
     * The details of each source, by its name; none for sources without.
     *
     * @param dimensions what tells snapshots apart
     */
    static Map<String, List<Detail>> of(List<StateSource> sources, Set<String> dimensions) {
        var details = new HashMap<String, List<Detail>>();
        for (StateSource source : sources) {
            var ofSource = new ArrayList<Detail>();
            for (Snapshots.Attribute attribute : source.table().attributes()) {
                if (!dimensions.contains(attribute.name())) {
                    ofSource.add(detail(source, attribute));
                }
            }
            if (!ofSource.isEmpty()) {
                details.put(source.subject(), ofSource);
            }
        }
        return details;
    }

    private static Detail detail(StateSource source, Snapshots.Attribute attribute) {
        var texts = new Dictionary<String>();
        var rows = new IntColumn.Builder();
        var values = new LongColumn.Builder();
        for (int index = 0; index < source.size(); index++) {
            int row = source.row(index);
            int text = attribute.texts().get(row);
            if (text != Trace.ABSENT) {
                rows.add(row);
                values.add(texts.indexOf(source.trace().texts().get(text)));
            }
        }
        return new Detail(
                attribute.name(), Attribute.Kind.TEXT, Unit.NONE, texts.values(), rows.build(), values.build());
    }
}
