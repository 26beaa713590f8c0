package dev.contrail.analyzer.model;

import static dev.contrail.analyzer.ActionTraces.MILLI;
import static dev.contrail.analyzer.ActionTraces.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.select.Selection;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Omission;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of the end of a recording of which nothing is recorded. */
class SilentEndTest {
    /** Works until 20 ms, and from 10 ms on. */
    private static Trace recordedFor(long millis) {
        return new ActionTraces()
                .add("worker-1", "work", 10 * MILLI, 5 * MILLI)
                .add("worker-1", "work", 15 * MILLI, 5 * MILLI)
                .build("a.jfr", millis * MILLI);
    }

    @Test
    void of_longAfterTheLastEvent_isTheTimeUntilTheRecordingsEnd() {
        assertThat(SilentEnd.of(List.of(recordedFor(2_020))))
                .contains(new TimeRange(START + 20 * MILLI, START + 2_020 * MILLI));
        assertThat(SilentEnd.note(List.of(recordedFor(2_020))))
                .map(Omission::text)
                .contains("the recording's last 2 s, from 10 ms on, in which nothing was recorded");
    }

    @Test
    void note_ofARecordingThatIsCut_saysThatItCouldNotBeRead_ofOneThatWasNotFinishedThatNothingWasRecorded() {
        Trace whole = recordedFor(2_020);
        Omission cut = Omission.damaged(7, "7 bytes behind byte 70, where the file is cut");
        assertThat(note(whole, cut)).endsWith("from 10 ms on, of which nothing could be read");
        assertThat(note(whole, cut.atUnfinishedEnd())).endsWith("from 10 ms on, in which nothing was recorded");
    }

    private static String note(Trace trace, Omission omission) {
        Trace with = trace.named(trace.name(), trace.participants(), List.of(omission));
        return SilentEnd.note(List.of(with)).orElseThrow().text();
    }

    @Test
    void of_lessThanASecondAfterTheLastEvent_isNothing_whateverPartOfTheRecordingItIs() {
        assertThat(SilentEnd.of(List.of(recordedFor(1_019)))).isEmpty();
        assertThat(SilentEnd.of(List.of(recordedFor(1_020)))).isPresent();
    }

    @Test
    void of_aWhileAfterTheLastEvent_asBeforeAnyDump_isNothing() {
        assertThat(SilentEnd.of(List.of(recordedFor(25)))).isEmpty();
    }

    /** One that works until 20 ms, and of which the JVM tells something until its end. */
    private static Trace toldByTheJvm(String type, boolean works) {
        var builder = new TraceBuilder();
        var numbers = builder.snapshots(type, List.of("value"), List.of());
        for (long at = 5; at < 2_020; at += 500) {
            numbers.add(START + at * MILLI, Trace.ABSENT, builder.participant("numbers", 0), Trace.ABSENT);
            numbers.measure(0, (double) at);
        }
        int listener = builder.thread(new TraceThread("Attach Listener", 9, false));
        if (works) {
            int main = builder.thread(new TraceThread("main", 1, false));
            int work = builder.text("work");
            builder.actions().add(work, START + 10 * MILLI, 10 * MILLI, main, Trace.ABSENT, work, Trace.ABSENT);
            builder.messages()
                    .add(
                            builder.text("jdk.ThreadStart"),
                            START + 2_010 * MILLI,
                            0,
                            listener,
                            Trace.ABSENT,
                            builder.participant("Attach Listener", 0),
                            builder.text("start"),
                            MessageKind.CREATE,
                            0);
        }
        return builder.build("a.jfr", new TimeRange(START, START + 2_020 * MILLI), 1);
    }

    @Test
    void of_programOfWhichOnlyTheJvmTellsItsStatisticsAndThreads_isSilentAllTheSame() {
        List<Trace> hangs = List.of(toldByTheJvm("jdk.CPULoad", true));

        assertThat(SilentEnd.of(hangs)).contains(new TimeRange(START + 20 * MILLI, START + 2_020 * MILLI));
        assertThat(SilentEnd.words(hangs))
                .contains("nothing of the program is recorded in its last 2 s; a program that hangs is silent, too");
        assertThat(SilentEnd.wordsOf("messages", hangs))
                .contains("no messages in its last 2 s; contrail lanes shows what threads did then");
        assertThat(SilentEnd.note(hangs).orElseThrow().text()).endsWith("in which nothing of the program was recorded");
        assertThat(SilentEnd.of(List.of(toldByTheJvm("jdk.GCHeapSummary", true))))
                .isEmpty();
    }

    @Test
    void of_programThatTheJvmHardlyLetsRun_beginsBehindTheLastPause() {
        var builder = new TraceBuilder();
        for (long pause = 1; pause <= 10; pause++) {
            builder.overlays()
                    .add(builder.text("GC pause"), START + pause * 100L * MILLI, 50 * MILLI, Trace.ABSENT, -1, 0);
        }
        var run = List.of(new ActionTraces(builder)
                .add("worker-1", "work", 10 * MILLI, 10 * MILLI)
                .build("a.jfr", 3_050 * MILLI));

        assertThat(SilentEnd.of(run)).contains(new TimeRange(START + 1_050 * MILLI, START + 3_050 * MILLI));
    }

    /** Who asks for a dump of the recording at its end wakes that thread, and it allocates. */
    @Test
    void of_programBehindWhichOnlyThreadsOfTheJvmDoAnything_isSilentAllTheSame() {
        var builder = new TraceBuilder();
        var allocated = builder.snapshots("jdk.ObjectAllocationSample", List.of("allocated"), List.of());
        int listener = builder.thread(new TraceThread("Attach Listener", 9, false));
        for (long at : List.of(1_900L, 2_000L)) {
            allocated.add(START + at * MILLI, listener, builder.participant("allocation", 0), Trace.ABSENT);
            allocated.measure(0, 100);
        }
        Trace hang = new ActionTraces(builder)
                .add("worker-1", "work", 10 * MILLI, 10 * MILLI)
                .add("Common-Cleaner", "wait", 15 * MILLI, 1_990 * MILLI)
                .add("SIGTERM handler", "exit", 2_010 * MILLI, MILLI)
                .build("a.jfr", 2_020 * MILLI);

        assertThat(SilentEnd.of(List.of(hang))).contains(new TimeRange(START + 20 * MILLI, START + 2_020 * MILLI));
        assertThat(SilentEnd.words(List.of(hang)))
                .hasValueSatisfying(
                        words -> assertThat(words).startsWith("nothing of the program is recorded in its last 2 s"));
    }

    @Test
    void of_numbersAlone_endsWithThem() {
        assertThat(SilentEnd.of(List.of(toldByTheJvm("jdk.CPULoad", false)))).isEmpty();
    }

    @Test
    void of_recordingBesideOneThatGoesOn_isNothing() {
        Trace other = new ActionTraces().add("b", "work", 0, 2_020 * MILLI).build("b.jfr", 2_020 * MILLI);

        assertThat(SilentEnd.of(List.of(recordedFor(2_020), other))).isEmpty();
    }

    @Test
    void of_aPart_isNothing_sinceTheRestIsOnlyLeftOut() {
        Trace part = Selection.of(new TimeRange(START, START + 14 * MILLI)).of(recordedFor(2_020));

        assertThat(SilentEnd.of(List.of(part))).isEmpty();
    }

    @Test
    void of_recordingWithoutEvents_isNothing() {
        assertThat(SilentEnd.of(List.of(new ActionTraces().build("a.jfr", 2_020 * MILLI))))
                .isEmpty();
    }
}
