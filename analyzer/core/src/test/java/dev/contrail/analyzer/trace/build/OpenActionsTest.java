package dev.contrail.analyzer.trace.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.OpenAction;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenActionsTest {
    private final TraceBuilder builder = new TraceBuilder();

    @Test
    void note_withoutItsEnd_lastsUntilTheRecordingEnds() {
        ended(builder, "upload", 10, 20);
        note(builder, 1, "wait", 50);

        assertThat(rows()).containsExactly("upload 10+20", "wait 50+950 open");
    }

    @Test
    void note_whoseEndIsThere_isNothingNew() {
        note(builder, 1, "wait", 50);
        ended(builder, "put back", 50, 400);
        builder.openActions().end(1);

        assertThat(rows()).containsExactly("put back 50+400");
    }

    @Test
    void notes_ofOneAction_areTheLatest() {
        note(builder, 1, "wait", 50);
        note(builder, 1, "still wait", 51);

        assertThat(rows()).containsExactly("still wait 51+949 open");
    }

    @Test
    void parts_noteAndEndInTwo_arePaired() {
        note(builder, 1, "wait", 50);
        note(builder, 2, "hang", 60);
        var part = new TraceBuilder();
        part.text("another text first");
        note(part, 2, "hang", 60);
        note(part, 3, "sleep", 70);
        part.openActions().end(1);
        builder.addAll(part);

        assertThat(rows()).containsExactly("hang 60+940 open", "sleep 70+930 open");
    }

    @Test
    void rows_someOfThem_stayOpen() {
        ended(builder, "a", 10, 1);
        note(builder, 1, "wait", 50);
        ended(builder, "b", 60, 1);

        Actions some = builder.build("t", new TimeRange(0, 1_000), 1).actions().rows(new int[] {1, 2});

        assertThat(some.isOpen(0)).isTrue();
        assertThat(some.isOpen(1)).isFalse();
    }

    private static void ended(TraceBuilder to, String action, long start, long duration) {
        to.actions().add(to.text("t"), start, duration, worker(to), Trace.ABSENT, to.text(action), Trace.ABSENT);
    }

    private static void note(TraceBuilder to, long span, String action, long start) {
        int queue = to.participant("queue", 0);
        to.openActions()
                .add(new OpenAction(span, to.text("t"), start, worker(to), queue, to.text(action), Trace.ABSENT));
    }

    private static int worker(TraceBuilder in) {
        return in.thread(new TraceThread("worker", 7, false));
    }

    private List<String> rows() {
        Trace trace = builder.build("t", new TimeRange(0, 1_000), 1);
        Actions actions = trace.actions();
        var rows = new ArrayList<String>();
        for (int row = 0; row < actions.size(); row++) {
            rows.add(trace.text(actions.action().get(row), "") + " "
                    + actions.start().get(row) + "+" + actions.duration().get(row)
                    + (actions.isOpen(row) ? " open" : ""));
        }
        return rows;
    }
}
