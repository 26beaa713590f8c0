package dev.contrail.analyzer.recording;

import dev.contrail.reader.Recording;
import dev.contrail.reader.bytes.FileSource;
import dev.contrail.reader.chunk.Chunk;
import dev.contrail.reader.event.EventField;
import dev.contrail.reader.event.EventSink;
import dev.contrail.reader.event.EventType;
import dev.contrail.reader.event.JavaThread;
import dev.contrail.reader.event.Progress;
import dev.contrail.reader.event.RowSink;
import dev.contrail.reader.loss.Loss;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The event types of a recording that say how they are drawn, and the settings they were recorded with. */
public final class DrawnTypes {
    private static final String DRAW_AS = "dev.contrail.events.DrawAs";
    private static final String ACTIVE_SETTING = "jdk.ActiveSetting";

    private DrawnTypes() {}

    /** Each type's settings by name, the last ones in the file; none when the recording did not keep its settings. */
    public static SortedMap<String, Map<String, String>> settings(Path file) throws IOException {
        var byName = new TreeMap<String, Map<String, String>>();
        try (var source = FileSource.open(file)) {
            Recording recording = Recording.of(source);
            for (Chunk chunk : recording.chunks()) {
                var byId = new HashMap<Long, Map<String, String>>(); // ids are those of one chunk
                for (EventType type : recording.types(chunk)) {
                    if (type.annotation(DRAW_AS).isPresent()) {
                        byId.put(type.id(), byName.computeIfAbsent(type.name(), name -> new TreeMap<>()));
                    }
                }
                recording.read(chunk, new SettingsSink(byId), Progress.NONE);
            }
        }
        return byName;
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
