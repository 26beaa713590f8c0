package dev.contrail.jmc.items;

import dev.contrail.analyzer.mapping.Drawn;
import dev.contrail.analyzer.mapping.LibraryTypes;
import dev.contrail.analyzer.mapping.Mapping;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.recording.TraceSink;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.analyzer.trace.proxy.ProxyJoin;
import dev.contrail.legacy.MissionControlFormat;
import dev.contrail.legacy.MissionControlRow;
import dev.contrail.legacy.MissionControlUnits;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventSink;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.RowSink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmc.common.item.IAccessorKey;
import org.openjdk.jmc.common.item.IItem;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.common.item.IItemIterable;
import org.openjdk.jmc.common.item.IMemberAccessor;
import org.openjdk.jmc.common.item.IType;
import org.openjdk.jmc.flightrecorder.JfrAttributes;

/**
 * Events that JDK Mission Control has loaded, as a trace: the entry for whoever has no file but its items.
 *
 * <p>Mission Control does not keep what annotations say, so events of our library are told by their fields.
 */
public final class JmcItems {
    private JmcItems() {}

    /**
     * Reads the events that the mapping wants, and counts the others.
     *
     * @param name for titles
     * @param range the time of the recording that the items are from
     */
    public static Trace read(String name, IItemCollection items, TimeRange range, Mapping mapping) {
        var trace = new TraceBuilder();
        TraceSink sink = TraceSink.of(mapping, trace);
        for (IItemIterable ofType : items) {
            trace.count(TypeNames.of(ofType.getType()), ofType.getItemCount());
            if (ofType.hasItems() && sink.sinkOf(describe(ofType.getType())) instanceof RowSink rows) {
                append(ofType, rows, sink);
            }
        }
        return ProxyJoin.of(trace.build(name, range, 1));
    }

    /** The ways in which events of a type are drawn. */
    public static List<TypeMapping> mappingsOf(IType<IItem> type, Mapping mapping) {
        return mapping.of(describe(type)).stream().map(Drawn::how).toList();
    }

    private static EventType describe(IType<IItem> type) {
        var fields = new ArrayList<EventField>();
        for (IAccessorKey<?> key : type.getAccessorKeys().keySet()) {
            fields.add(new EventField(
                    key.getIdentifier(),
                    MissionControlFormat.kind(key.getContentType()),
                    MissionControlUnits.annotations(key.getContentType())));
        }
        return LibraryTypes.describe(TypeNames.of(type), fields);
    }

    /** Values go through the same filler as those of Mission Control's parser, in an array that is used again. */
    private static void append(IItemIterable items, RowSink rows, EventSink sink) {
        var names = new ArrayList<String>();
        var accessors = new ArrayList<IMemberAccessor<?, IItem>>();
        add(MissionControlRow.START, JfrAttributes.START_TIME.getAccessor(items.getType()), names, accessors);
        add(MissionControlRow.DURATION, JfrAttributes.DURATION.getAccessor(items.getType()), names, accessors);
        add(MissionControlRow.THREAD, JfrAttributes.EVENT_THREAD.getAccessor(items.getType()), names, accessors);
        for (EventField field : rows.row().slots()) {
            add(field.name(), accessor(items.getType(), field.name()), names, accessors);
        }
        var filler = new MissionControlRow(rows.row(), names, sink);
        var values = new @Nullable Object[accessors.size()];
        for (IItem item : items) {
            for (int i = 0; i < values.length; i++) {
                values[i] = accessors.get(i).getMember(item);
            }
            filler.fill(values);
            rows.append();
        }
    }

    private static void add(
            String name,
            @Nullable IMemberAccessor<?, IItem> accessor,
            List<String> names,
            List<IMemberAccessor<?, IItem>> accessors) {
        if (accessor != null) {
            names.add(name);
            accessors.add(accessor);
        }
    }

    private static @Nullable IMemberAccessor<?, IItem> accessor(IType<IItem> type, String field) {
        for (IAccessorKey<?> key : type.getAccessorKeys().keySet()) {
            if (key.getIdentifier().equals(field)) {
                return type.getAccessor(key);
            }
        }
        return null;
    }
}
