package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.mapping.yaml.MappingFile;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.reader.event.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules for some of the events of a type, of which many that follow each other have the same values. */
class ConditionsInTurnsTest {
    private static final long LONG_NANOS = 5_000_000;

    @Name("test.Turn")
    @StackTrace(false)
    static class Turn extends Event {
        String kind = "";
    }

    @TempDir
    private Path folder;

    @Test
    void read_rulesByField_takeEachEventThatHoldsThem() throws Exception {
        assertThat(actions("""
                        test.Turn:
                          - {draw: action, action: {text: x}, task: kind, when: kind = a}
                          - {draw: action, action: {text: not x}, task: kind, when: kind != a}
                        """)).containsExactly("x a", "x a", "not x b", "not x b", "x a", "x a", "x a");
    }

    @Test
    void read_rulesByTime_askEachEvent() throws Exception {
        assertThat(actions("test.Turn: {draw: action, action: {text: long}, task: kind, when: [kind = a, duration > "
                        + LONG_NANOS + "]}"))
                .containsExactly("long a");
    }

    private List<String> actions(String map) throws Exception {
        Path file = folder.resolve("turns.jfr");
        try (var recording = new Recording()) {
            recording.enable(Turn.class).withoutThreshold();
            recording.start();
            for (String kind : List.of("a", "a", "b", "b", "a")) {
                commit(kind, 0);
            }
            commit("a", 4 * LONG_NANOS / 1_000_000);
            commit("a", 0);
            recording.stop();
            recording.dump(file);
        }
        return names(read(file, map));
    }

    private static void commit(String kind, long millis) throws InterruptedException {
        var event = new Turn();
        event.kind = kind;
        if (millis > 0) { // else it has no duration
            event.begin();
            Thread.sleep(millis);
        }
        event.commit();
    }

    private static Trace read(Path file, String map) throws IOException {
        try (var recording = TraceFile.open(file)) {
            return recording.read(MappingFile.parse("my.yml", map), Progress.NONE);
        }
    }

    private static List<String> names(Trace trace) {
        var names = new ArrayList<String>();
        for (int row = 0; row < trace.actions().size(); row++) {
            names.add(trace.text(trace.actions().action().get(row), "") + " "
                    + trace.participants().get(trace.actions().task().get(row)).name());
        }
        return names;
    }
}
