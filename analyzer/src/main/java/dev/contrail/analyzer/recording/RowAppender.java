package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.mapping.EventField;
import dev.contrail.analyzer.mapping.EventType;
import dev.contrail.analyzer.mapping.TypeMapping;
import dev.contrail.analyzer.mapping.Value;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.SnapshotRows;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceBuilder;
import dev.contrail.events.MessageEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the events of one type into the trace, a row at a time. */
abstract class RowAppender {
    final Row row = new Row();
    final TraceBuilder trace;
    private final EventType type;
    private final LongMap participants = new LongMap();

    private RowAppender(EventType type, TraceBuilder trace) {
        this.type = type;
        this.trace = trace;
    }

    /** An appender for a type that is mapped so; null when it is not drawn. */
    static @Nullable RowAppender of(EventType type, TypeMapping mapping, TraceBuilder trace) {
        if (mapping instanceof TypeMapping.Message message) {
            return new OfMessages(type, message, trace);
        }
        if (mapping instanceof TypeMapping.Action action) {
            return new OfActions(type, action, trace);
        }
        if (mapping instanceof TypeMapping.State state) {
            return new OfSnapshots(type, state, trace);
        }
        return null;
    }

    /** An appender that turns the JVM's own reports of lost events into omissions. */
    static RowAppender ofDataLoss(EventType type, TraceBuilder trace) {
        return new OfDataLoss(type, trace);
    }

    /** Appends what is in {@link #row}. */
    abstract void append();

    final RowValue value(@Nullable Value value) {
        if (value instanceof Value.Constant constant) {
            return RowValue.constant(trace, row, trace.text(constant.text()));
        }
        if (value instanceof Value.OfField ofField) {
            return type.field(ofField.field()).map(this::value).orElseGet(this::absent);
        }
        return absent();
    }

    final RowValue value(EventField field) {
        return RowValue.ofField(trace, row, field);
    }

    private RowValue absent() {
        return RowValue.constant(trace, row, Trace.ABSENT);
    }

    final int participant(RowValue name, RowValue instance) {
        int text = name.text();
        if (text == Trace.ABSENT) {
            return Trace.ABSENT;
        }
        int number = (int) instance.integer();
        long key = (long) text << 32 | number & 0xFFFF_FFFFL;
        long known = participants.get(key);
        if (known != LongMap.NONE) {
            return (int) known;
        }
        int index = trace.participant(trace.textAt(text), number);
        participants.put(key, index);
        return index;
    }

    private static final class OfMessages extends RowAppender {
        private final int type;
        private final RowValue from;
        private final RowValue fromId;
        private final RowValue to;
        private final RowValue toId;
        private final RowValue label;
        private final RowValue kind;
        private final RowValue exchange;

        OfMessages(EventType type, TypeMapping.Message mapping, TraceBuilder trace) {
            super(type, trace);
            this.type = trace.text(type.name());
            from = value(mapping.from());
            fromId = value(mapping.fromId());
            to = value(mapping.to());
            toId = value(mapping.toId());
            label = value(mapping.label());
            kind = value(mapping.kind());
            exchange = value(mapping.exchange());
        }

        @Override
        void append() {
            trace.messages()
                    .add(
                            type,
                            row.start,
                            row.duration,
                            row.thread,
                            participant(from, fromId),
                            participant(to, toId),
                            label.text(),
                            kind(kind.text()),
                            exchange.integer());
        }

        private MessageKind kind(int text) {
            if (text == Trace.ABSENT) {
                return MessageKind.CALL;
            }
            return switch (trace.textAt(text)) {
                case MessageEvent.KIND_REPLY -> MessageKind.REPLY;
                case MessageEvent.KIND_CREATE -> MessageKind.CREATE;
                case MessageEvent.KIND_CLOSE -> MessageKind.CLOSE;
                default -> MessageKind.CALL;
            };
        }
    }

    private static final class OfActions extends RowAppender {
        private final int type;
        private final RowValue queue;
        private final RowValue queueId;
        private final RowValue action;
        private final RowValue task;
        private final RowValue taskId;

        OfActions(EventType type, TypeMapping.Action mapping, TraceBuilder trace) {
            super(type, trace);
            this.type = trace.text(type.name());
            queue = value(mapping.queue());
            queueId = value(mapping.queueId());
            action = value(mapping.action());
            task = value(mapping.task());
            taskId = value(mapping.taskId());
        }

        @Override
        void append() {
            trace.actions()
                    .add(
                            type,
                            row.start,
                            row.duration,
                            row.thread,
                            participant(queue, queueId),
                            action.text(),
                            participant(task, taskId));
        }
    }

    private static final class OfSnapshots extends RowAppender {
        private final String type;
        private final RowValue subject;
        private final RowValue subjectId;
        private final RowValue action;
        private final List<String> measureNames = new ArrayList<>();
        private final List<String> attributeNames = new ArrayList<>();
        private final List<RowValue> measures = new ArrayList<>();
        private final List<RowValue> attributes = new ArrayList<>();
        private final List<RowValue> names = new ArrayList<>();
        private final List<RowValue> namedValues = new ArrayList<>();
        private final Map<List<String>, SnapshotRows> tables = new HashMap<>();
        private int[] lastNames = {};
        private @Nullable SnapshotRows lastTable;

        OfSnapshots(EventType type, TypeMapping.State mapping, TraceBuilder trace) {
            super(type, trace);
            this.type = type.name();
            subject = value(mapping.subject());
            subjectId = value(mapping.subjectId());
            action = value(mapping.action());
            for (String measure : mapping.measures()) {
                type.field(measure).filter(EventField::isNumeric).ifPresent(field -> {
                    measureNames.add(measure);
                    measures.add(value(field));
                });
            }
            for (String attribute : mapping.attributes()) {
                type.field(attribute).ifPresent(field -> {
                    attributeNames.add(attribute);
                    attributes.add(value(field));
                });
            }
            for (TypeMapping.NamedMeasure pair : mapping.namedMeasures()) {
                names.add(value(new Value.OfField(pair.nameField())));
                namedValues.add(value(new Value.OfField(pair.valueField())));
            }
        }

        @Override
        void append() {
            SnapshotRows table = table();
            table.add(row.start, row.thread, participant(subject, subjectId), action.text());
            int place = 0;
            for (int i = 0; i < measures.size(); i++) {
                table.measure(place++, measures.get(i).decimal());
            }
            for (int i = 0; i < names.size(); i++) {
                if (lastNames[i] != Trace.ABSENT) {
                    table.measure(place++, namedValues.get(i).decimal());
                }
            }
            for (int i = 0; i < attributes.size(); i++) {
                table.attribute(i, attributes.get(i).text());
            }
        }

        /** The table of this row's fields: which they are may differ from row to row, but seldom does. */
        private SnapshotRows table() {
            boolean same = lastTable != null;
            for (int i = 0; same && i < names.size(); i++) {
                same = names.get(i).text() == lastNames[i];
            }
            if (!same || lastTable == null) {
                lastNames = names.stream().mapToInt(RowValue::text).toArray();
                lastTable =
                        tables.computeIfAbsent(namesInRow(), fields -> trace.snapshots(type, fields, attributeNames));
            }
            return lastTable;
        }

        private List<String> namesInRow() {
            var fields = new ArrayList<>(measureNames);
            Arrays.stream(lastNames)
                    .filter(name -> name != Trace.ABSENT)
                    .mapToObj(trace::textAt)
                    .forEach(fields::add);
            return fields;
        }
    }

    private static final class OfDataLoss extends RowAppender {
        private final RowValue amount;

        OfDataLoss(EventType type, TraceBuilder trace) {
            super(type, trace);
            amount = value(new Value.OfField("amount"));
        }

        @Override
        void append() {
            trace.omit(new Omission(
                    Omission.Kind.LOST,
                    amount.integer(),
                    Omission.count(amount.integer(), "byte")
                            + " of events that the JVM could not write (jdk.DataLoss)"));
        }
    }
}
