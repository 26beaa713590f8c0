package dev.contrail.analyzer.recording.append;

import dev.contrail.analyzer.recording.row.RowTarget;
import dev.contrail.analyzer.recording.row.RowValue;
import dev.contrail.analyzer.recording.row.StackTraces;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.RowSink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The settings that a chunk was recorded with, of the event types that are drawn. They name types by number only. */
public final class ActiveSettings {
    public static final String TYPE = "jdk.ActiveSetting";

    private final TraceBuilder trace;
    private final Map<String, List<Long>> drawn = new HashMap<>();
    private final List<Told> told = new ArrayList<>();

    /** A setting's name and value, texts of the trace. */
    private record Told(long type, int name, int value) {}

    public ActiveSettings(TraceBuilder trace) {
        this.trace = trace;
    }

    /** Its settings are wanted. */
    public void want(EventType type) {
        drawn.computeIfAbsent(type.name(), name -> new ArrayList<>()).add(type.id());
    }

    /** Takes the events that tell settings. */
    public RowSink sink(EventType type) {
        return new Rows(type);
    }

    /** All events of the chunk were read: what was told of a type is noted in the trace. */
    public void finish(String type) {
        List<Long> ids = drawn.getOrDefault(type, List.of());
        for (Told setting : ids.isEmpty() ? List.<Told>of() : told) {
            if (ids.contains(setting.type())) {
                trace.setting(type, trace.textAt(setting.name()), trace.textAt(setting.value()));
            }
        }
    }

    private final class Rows extends RowSink {
        private final RowValue id;
        private final RowValue name;
        private final RowValue value;

        Rows(EventType type) {
            var target = new RowTarget(type, trace, row, new StackTraces(), false, List.of());
            id = target.field("id");
            name = target.field("name");
            value = target.field("value");
        }

        @Override
        public void append() {
            if (name.text() != Trace.ABSENT && value.text() != Trace.ABSENT) {
                told.add(new Told(id.integer(), name.text(), value.text()));
            }
        }
    }
}
