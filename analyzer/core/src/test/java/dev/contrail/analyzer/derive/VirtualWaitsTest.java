package dev.contrail.analyzer.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.Tally;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of virtual threads, whose waits are hardly recorded. */
class VirtualWaitsTest {
    private static Trace sleeping(boolean virtual, Tally.Picture picture) {
        var builder = new TraceBuilder();
        builder.tally(new Tally.Key("preset jdk", 1, picture, true)).add();
        int thread = builder.thread(new TraceThread("worker", 7, virtual));
        builder.overlays().add(builder.text("sleep"), 10, 5, thread, Trace.ABSENT, 0);
        return builder.build("a.jfr", new TimeRange(0, 100), 1);
    }

    @Test
    void note_virtualThreadWhoseWaitsAreDrawn_saysWhichAreNotThere() {
        assertThat(VirtualWaits.note(List.of(sleeping(true, Tally.Picture.OVERLAY))))
                .map(Omission::text)
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("what 1 virtual thread waited for")
                        .contains("no lock, queue")
                        .endsWith("no deadlock of theirs is found"));
    }

    @Test
    void note_platformThreadsOrNoWaits_isNone() {
        assertThat(VirtualWaits.note(List.of(sleeping(false, Tally.Picture.OVERLAY))))
                .isEmpty();
        assertThat(VirtualWaits.note(List.of(sleeping(true, Tally.Picture.LANES))))
                .isEmpty();
    }
}
