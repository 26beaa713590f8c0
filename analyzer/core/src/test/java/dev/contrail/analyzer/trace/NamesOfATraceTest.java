package dev.contrail.analyzer.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.recording.TestRecordings;
import dev.contrail.analyzer.select.NameFilter;
import dev.contrail.analyzer.select.Selection;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import dev.contrail.events.Contrail;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of a trace can be told apart, seen and searched. */
class NamesOfATraceTest {
    @TempDir
    Path folder;

    @Test
    void thread_renamedWhileItIsRecorded_isOneLaneFoundByBothNames() throws Exception {
        Path file = folder.resolve("renamed.jfr");
        var thread = new Thread(() -> renamed(file), "before");
        thread.start();
        thread.join();

        Trace trace = TestRecordings.read(file);

        assertThat(Lanes.of(List.of(trace), new Categories()).lanes())
                .extracting(Lane::name)
                .containsExactly("after (was before)");
        for (String name : List.of("before", "after")) {
            var only = new Selection(trace.range(), NameFilter.ofThreads(name));
            assertThat(only.of(trace).actions().size()).as(name).isEqualTo(2);
        }
    }

    /** Only a recording that begins after it sees another name, and the chunk that both share has that. */
    private static void renamed(Path file) {
        try (var first = new Recording();
                var second = new Recording()) {
            first.enable("contrail.Action").with("level", "trace").withoutStackTrace();
            first.start();
            Contrail.action("queue", "take", "one");
            Thread.currentThread().setName("after");
            second.enable("contrail.Action").with("level", "trace").withoutStackTrace();
            second.start();
            Contrail.action("queue", "take", "two");
            first.stop();
            first.dump(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void text_thatLooksLikeAnInstanceBesideIt_isQuoted() {
        var trace = new MessageTrace();
        trace.call("acme.Conn/1", "Conn#1", "is another");
        trace.call("acme.Conn/1", "Shard#2", "is none of ours");

        assertThat(trace.build().participants())
                .extracting(Participant::displayName)
                .containsExactly("Conn#1", "“Conn#1”", "Shard#2");
    }

    @Test
    void name_ofBlanks_isSeen() {
        var trace = new MessageTrace();
        trace.call("client", " ", "ask");
        trace.call("client", "\u200b", "ask");
        trace.call("client", "", "ask");

        assertThat(trace.build().participants())
                .extracting(Participant::displayName)
                .containsExactly("client", "(blank)", "(blank)", "(blank)");
        assertThat(new TraceThread(" \t", 12, false).displayName()).isEqualTo("thread 12");
    }

    @Test
    void action_ofBlanks_isSeen() {
        var builder = new TraceBuilder();
        int thread = builder.thread(new TraceThread("main", 1, false));
        int queue = builder.participant("queue", 0);
        builder.actions().add(builder.text("acme.Action"), 10, 0, thread, queue, builder.text("  "), Trace.ABSENT);

        Trace trace = builder.build("blank.jfr", new TimeRange(0, 20), 1);

        assertThat(Lanes.of(List.of(trace), new Categories()).actions())
                .extracting(action -> action.name())
                .containsExactly("(blank)");
    }
}
