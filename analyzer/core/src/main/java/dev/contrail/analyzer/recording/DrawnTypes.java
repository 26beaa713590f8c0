package dev.contrail.analyzer.recording;

import dev.contrail.events.DrawAs;
import dev.contrail.events.Role;
import dev.contrail.reader.Recording;
import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.event.Annotation;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventSink;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.JavaThread;
import dev.contrail.reader.event.Progress;
import dev.contrail.reader.event.RowSink;
import dev.contrail.reader.loss.DamageException;
import dev.contrail.reader.loss.Loss;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The event types of a recording that say how they are drawn.
 *
 * @param settings each type's settings by name, the last ones in the file; none when the recording did not keep them
 * @param missing roles that a picture needs and no field of a type has, by type; only types that lack some
 */
public record DrawnTypes(SortedMap<String, Map<String, String>> settings, SortedMap<String, List<String>> missing) {
    private static final String DRAW_AS = "dev.contrail.events.DrawAs";
    private static final String ROLE = "dev.contrail.events.Role";
    private static final String ACTIVE_SETTING = "jdk.ActiveSetting";

    /** Those of a recording; a chunk that cannot be read tells none. */
    static DrawnTypes of(Recording recording) throws IOException {
        var found = new DrawnTypes(new TreeMap<>(), new TreeMap<>());
        for (Chunk chunk : recording.chunks()) {
            try {
                found.add(recording, chunk);
            } catch (DamageException e) {
                // What is lost with it is told where its events are counted.
            }
        }
        return found;
    }

    private void add(Recording recording, Chunk chunk) throws IOException {
        var byId = new HashMap<Long, Map<String, String>>(); // ids are those of one chunk
        for (EventType type : recording.types(chunk)) {
            String drawAs = type.annotation(DRAW_AS).map(Annotation::value).orElse(null);
            if (drawAs != null) {
                byId.put(type.id(), settings.computeIfAbsent(type.name(), name -> new TreeMap<>()));
                List<String> without = missingRoles(type, drawAs);
                if (!without.isEmpty()) {
                    missing.put(type.name(), without);
                }
            }
        }
        if (!byId.isEmpty()) {
            recording.read(chunk, new SettingsSink(byId), Progress.NONE);
        }
    }

    /** Flight Recorder leaves out fields of types that it does not record, without a word. */
    private static List<String> missingRoles(EventType type, String drawAs) {
        List<String> wanted = switch (drawAs) {
            case DrawAs.MESSAGE -> List.of(Role.FROM, Role.TO, Role.LABEL);
            case DrawAs.ACTION -> List.of(Role.SUBJECT, Role.ACTION);
            default -> List.of();
        };
        Set<String> there = type.fields().stream()
                .flatMap(field -> field.annotation(ROLE).map(Annotation::value).stream())
                .collect(Collectors.toSet());
        return wanted.stream().filter(role -> !there.contains(role)).toList();
    }

    private record SettingsSink(Map<Long, Map<String, String>> byId, List<String> texts) implements EventSink {
        SettingsSink(Map<Long, Map<String, String>> byId) {
            this(byId, new ArrayList<>());
        }

        @Override
        public @Nullable RowSink sinkOf(EventType type) {
            return type.name().equals(ACTIVE_SETTING) ? new SettingRows(type, this) : null;
        }

        @Override
        public int text(String text) {
            texts.add(text);
            return texts.size() - 1;
        }

        @Override
        public int thread(@Nullable JavaThread thread) {
            return 0;
        }

        @Override
        public void lose(Loss loss) {}
    }

    private static final class SettingRows extends RowSink {
        private final SettingsSink sink;
        private final int id;
        private final int name;
        private final int value;

        SettingRows(EventType type, SettingsSink sink) {
            this.sink = sink;
            this.id = slot(type, "id");
            this.name = slot(type, "name");
            this.value = slot(type, "value");
        }

        private int slot(EventType type, String field) {
            return row.slotOf(type.field(field).orElse(new EventField(field, EventField.Kind.TEXT, List.of())));
        }

        @Override
        public void append() {
            Map<String, String> settings = sink.byId().get(row.get(id));
            if (settings != null && row.get(value) >= 0 && row.get(name) >= 0) {
                settings.put(sink.texts().get((int) row.get(name)), sink.texts().get((int) row.get(value)));
            }
        }
    }
}
