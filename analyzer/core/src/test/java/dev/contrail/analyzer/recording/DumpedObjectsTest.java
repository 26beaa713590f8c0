package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Findings;
import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Participant;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.DumpedWait;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Threads that wait for a vault, by its address, when a story ends. */
class DumpedObjectsTest {
    private static final String VAULT = "com.acme.Vault";
    private static final long END = 1_000_000_000;

    private static DumpedThread waiting(long id, String name, long address, String holder) {
        var wait = new DumpedWait(DumpedWait.Kind.LOCK, VAULT, address, holder);
        return new DumpedThread(name, id, Long.MIN_VALUE, END, wait, List.of("com.acme.Bank.move(Bank.java:12)"));
    }

    private static Trace hung(Story story) {
        Story hung = story.hang(waiting(7, "alice", 0xff5574c8L, "bob"), waiting(8, "bob", 0xff5574d8L, "alice"));
        return DumpedObjects.withoutNumbers(hung.trace());
    }

    /** Those that occur in actions. */
    private static Set<String> drawn(Trace trace) {
        var drawn = new TreeSet<String>();
        IntStream.range(0, trace.actions().size()).forEach(row -> {
            IntStream.of(
                            trace.actions().queue().get(row),
                            trace.actions().task().get(row))
                    .filter(index -> index != Trace.ABSENT)
                    .mapToObj(index -> trace.participants().get(index).displayName())
                    .forEach(drawn::add);
        });
        return drawn;
    }

    private static Finding deadlock(Trace trace) {
        return Finding.flat(Findings.in(trace)).stream()
                .filter(finding -> finding.kind().id().equals("deadlock"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void objectsOfADump_ofAClassThatEventsTellOf_areNoFurtherInstances() {
        Trace trace = hung(new Story()
                .action(10, "alice", VAULT + "#41", "lock", null)
                .action(20, "bob", VAULT + "#42", "lock", null)
                .until(1_000));

        assertThat(drawn(trace)).containsExactly("Vault", "Vault#1", "Vault#2");
        assertThat(trace.participants())
                .filteredOn(participant -> participant.fullName().equals(VAULT))
                .extracting(Participant::number)
                .containsOnly(0, 1, 2);
        assertThat(deadlock(trace).words())
                .contains("“alice” waits for a Vault, which “bob” has")
                .contains("“bob” waits for a Vault, which “alice” has");
    }

    @Test
    void objectsOfADump_firstSeenBeforeThoseOfEvents_leaveNoGap() {
        Trace trace = hung(new Story().until(1_000).action(999.9, "late", VAULT + "#41", "count", null));

        assertThat(drawn(trace)).containsExactly("Vault", "Vault#1");
    }

    @Test
    void objectsOfADump_ofAClassWithAParticipantWithoutANumber_areThatOne() {
        Trace trace = hung(new Story()
                .action(5, "alice", VAULT, "count", null)
                .action(10, "alice", VAULT + "#41", "lock", null)
                .until(1_000));

        Set<Integer> unnumbered = new TreeSet<>();
        for (int row = 0; row < trace.actions().size(); row++) {
            IntStream.of(
                            trace.actions().queue().get(row),
                            trace.actions().task().get(row))
                    .filter(index -> index != Trace.ABSENT
                            && trace.participants().get(index).number() == 0)
                    .forEach(unnumbered::add);
        }
        assertThat(unnumbered).hasSize(1);
    }

    @Test
    void objectsOfADump_ofAClassThatOnlyTheDumpTellsOf_areNumbered() {
        Trace trace = hung(
                new Story().action(10, "alice", "com.acme.Desk#1", "sit", null).until(1_000));

        assertThat(drawn(trace)).contains("Vault#1", "Vault#2");
        assertThat(deadlock(trace).words()).contains("waits for Vault#1, which", "waits for Vault#2, which");
    }

    @Test
    void trace_withoutADump_isTheSame() {
        Trace trace =
                new Story().action(10, "alice", VAULT + "#41", "lock", null).trace();

        assertThat(DumpedObjects.withoutNumbers(trace)).isSameAs(trace);
    }
}
