package dev.contrail.analyzer.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenSequenceTest {
    private static final int RUNS = 1_000;

    /* A connection may serve one client after another, so all connections count as one. */
    private static final String CLIENT = """
                c%1$d->>pool: lease
                pool-->>c%1$d: connection
                c%1$d->>Connection: reset
                c%1$d->>Connection: PUT
                Connection-->>c%1$d: 201 *
                c%1$d->>pool: give back
            """;

    private static final String CLIENTS = "sequenceDiagram\n  participant pool as Pool#35;1\n"
            + "  participant c1 as Client#35;1\n  participant c2 as Client#35;2\n  participant c3 as Client#35;3\n"
            + "  Main->>pool: new\n  par\n" + CLIENT.formatted(1) + "  and\n" + CLIENT.formatted(2) + "  and\n"
            + CLIENT.formatted(3) + "  end\n  Main-xpool: close\n";

    @Test
    void match_anyInterleavingOfThePool_isTheSame() {
        GoldenSequence golden = GoldenSequence.parse(CLIENTS);

        for (int seed = 0; seed < RUNS; seed++) {
            assertThat(golden.match(diagram(PoolRuns.run(seed, false))).same())
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void match_anyInterleavingInWhichOneClientForgets_differs() {
        GoldenSequence golden = GoldenSequence.parse(CLIENTS);

        for (int seed = 0; seed < RUNS / 5; seed++) {
            SequenceMatch match = golden.match(diagram(PoolRuns.run(seed, true)));
            assertThat(match.same()).as("seed %d", seed).isFalse();
            assertThat(match.gaveUp()).as("seed %d", seed).isFalse();
            assertThat(match.expected()).extracting(golden::step).anyMatch(step -> step.endsWith("reset"));
        }
    }

    @Test
    void match_objectsThatHaveNothingInCommon_comeInAnyOrder() {
        GoldenSequence golden = parse("A->>B: one", "C->>D: two", "A->>B: three");

        assertThat(same(
                        golden,
                        new MessageTrace()
                                .call("C", "D", "two")
                                .call("A", "B", "one")
                                .call("A", "B", "three")))
                .isTrue();
        assertThat(same(
                        golden,
                        new MessageTrace()
                                .call("C", "D", "two")
                                .call("A", "B", "three")
                                .call("A", "B", "one")))
                .isFalse();
    }

    @Test
    void match_oneObjectInBoth_keepsTheirOrder() {
        GoldenSequence golden = parse("A->>B: one", "C->>B: two");

        assertThat(same(golden, new MessageTrace().call("A", "B", "one").call("C", "B", "two")))
                .isTrue();
        assertThat(same(golden, new MessageTrace().call("C", "B", "two").call("A", "B", "one")))
                .isFalse();
    }

    @Test
    void match_branchesOfPar_haveNoOrderButWhatIsAroundThemHas() {
        GoldenSequence golden =
                parse("A->>B: begin", "par", "A->>B: one", "A->>B: two", "and", "C->>B: other", "end", "A->>B: end");

        for (List<String> middle : List.of(
                List.of("one", "two", "other"), List.of("one", "other", "two"), List.of("other", "one", "two"))) {
            assertThat(same(golden, calls("begin", middle, "end")))
                    .as("%s", middle)
                    .isTrue();
        }
        assertThat(same(golden, calls("begin", List.of("two", "one", "other"), "end")))
                .isFalse();
        assertThat(same(golden, calls("begin", List.of("one", "two", "end"), "other")))
                .isFalse();
    }

    private static MessageTrace calls(String first, List<String> middle, String last) {
        var trace = new MessageTrace().call("A", "B", first);
        middle.forEach(label -> trace.call(label.equals("other") ? "C" : "A", "B", label));
        return trace.call(last.equals("other") ? "C" : "A", "B", last);
    }

    @Test
    void match_instances_areToldApartButNotByTheirNumbers() {
        GoldenSequence golden = GoldenSequence.parse("""
                sequenceDiagram
                  participant a as Socket#35;1
                  participant b as Socket#35;2
                  Client->>a: one
                  Client->>b: two
                  Client->>a: three
                """);

        assertThat(same(
                        golden,
                        new MessageTrace()
                                .call("Client", "Socket/9", "one")
                                .call("Client", "Socket/4", "two")
                                .call("Client", "Socket/9", "three")))
                .isTrue();
        assertThat(same(
                        golden,
                        new MessageTrace()
                                .call("Client", "Socket/9", "one")
                                .call("Client", "Socket/4", "two")
                                .call("Client", "Socket/4", "three")))
                .isFalse();
        assertThat(same(
                        golden,
                        new MessageTrace()
                                .call("Client", "Socket/9", "one")
                                .call("Client", "Socket/9", "two")
                                .call("Client", "Socket/9", "three")))
                .isFalse();
    }

    @Test
    void match_objectsThatLookAlikeAtFirst_areTriedUntilTheyFit() {
        GoldenSequence golden = GoldenSequence.parse("""
                sequenceDiagram
                  participant a as Worker#35;1
                  participant b as Worker#35;2
                  Main->>a: start
                  Main->>b: start
                  par
                    a->>Log: fast
                  and
                    b->>Log: slow
                  end
                """);

        assertThat(same(
                        golden,
                        new MessageTrace()
                                .call("Main", "Worker/1", "start")
                                .call("Main", "Worker/2", "start")
                                .call("Worker/1", "Log", "slow")
                                .call("Worker/2", "Log", "fast")))
                .isFalse(); // the first that was started is the fast one: main's order holds
        assertThat(same(
                        golden,
                        new MessageTrace()
                                .call("Main", "Worker/1", "start")
                                .call("Main", "Worker/2", "start")
                                .call("Worker/2", "Log", "slow")
                                .call("Worker/1", "Log", "fast")))
                .isTrue();
    }

    @Test
    void match_missingAndAdditionalMessages_differ() {
        GoldenSequence golden = parse("A->>B: one", "B-->>A: done");

        SequenceMatch tooShort =
                golden.match(diagram(new MessageTrace().call("A", "B", "one").build()));
        SequenceMatch tooLong = golden.match(diagram(new MessageTrace()
                .call("A", "B", "one")
                .reply("B", "A", "done")
                .call("A", "B", "one")
                .build()));
        SequenceMatch kind = golden.match(diagram(
                new MessageTrace().call("A", "B", "one").call("B", "A", "done").build()));

        assertThat(tooShort.same()).isFalse();
        assertThat(tooShort.expected()).extracting(golden::step).containsExactly("B --> A: done");
        assertThat(tooShort.missing()).containsExactly(1);
        assertThat(tooLong.same()).isFalse();
        assertThat(tooLong.stepOf()).containsExactly(0, 1);
        assertThat(tooLong.expected()).isEmpty();
        assertThat(kind.same()).isFalse();
    }

    @Test
    void parse_loops_repeat() {
        GoldenSequence golden = parse("loop ×3", "par", "A->>B: one", "and", "C->>B: two", "end", "end");

        var trace = new MessageTrace();
        for (int i = 0; i < 3; i++) {
            trace.call("C", "B", "two").call("A", "B", "one");
        }
        assertThat(golden.size()).isEqualTo(6);
        assertThat(same(golden, trace)).isTrue();
        assertThat(same(golden, new MessageTrace().call("A", "B", "one"))).isFalse();
    }

    @Test
    void parse_notesBoxesAndColours_areSkipped() {
        GoldenSequence golden = parse(
                "title What is expected",
                "%% a remark",
                "box transparent one",
                "participant A",
                "end",
                "Note over A: hm",
                "rect rgba(213, 94, 0, 0.15)",
                "create participant B as Socket#35;1",
                "A->>B: new",
                "end",
                "destroy B",
                "A-xB: close");

        assertThat(same(golden, new MessageTrace().created("A", "Socket/3").closed("A", "Socket/3")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alt failed", "A talks to B", "loop", "and", "end", "par x"})
    void parse_whatIsNotUnderstood_saysWhichLine(String line) {
        assertThatThrownBy(() -> parse("A->>B: one", line))
                .isInstanceOf(GoldenException.class)
                .hasMessageMatching("line [34]: .*");
    }

    @Test
    void parse_anotherKindOfDiagram_saysSo() {
        assertThatThrownBy(() -> GoldenSequence.parse("flowchart LR\n"))
                .isInstanceOf(GoldenException.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("sequenceDiagram");
    }

    @Test
    void write_anyRecording_isReadBackAsTheSame() {
        var strange = new MessageTrace()
                .call(null, "A#b", "50% *; done: <b>&\n next")
                .call("A#b", null, "")
                .call("A#b", "A#b", null)
                .reply("end", "A#b", "a  b");
        for (Trace trace : List.of(
                MessageTrace.expectContinue().build(),
                strange.build(),
                PoolRuns.run(7, false),
                PoolRuns.run(8, true))) {
            SequenceDiagram diagram = diagram(trace);
            GoldenSequence golden = GoldenSequence.parse(GoldenSequence.write(diagram));
            assertThat(golden.match(diagram).same())
                    .as(GoldenSequence.write(diagram))
                    .isTrue();
        }
    }

    @Test
    void write_threadsSideBySide_areBranchesBetweenWhatTheirStarterDoes() {
        String written = GoldenSequence.write(diagram(PoolRuns.run(3, false)));

        assertThat(written.lines().filter(line -> line.matches("  (par|and) .*")))
                .hasSize(3);
        assertThat(written.lines().map(String::strip).toList())
                .filteredOn(line -> line.endsWith(": new") || line.startsWith("par thread") || line.endsWith(": close"))
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("new"),
                        line -> assertThat(line).startsWith("par thread"),
                        line -> assertThat(line).endsWith("close"));
    }

    @Test
    void write_oneThreadThatLedToAnother_keepsTheirOrder() {
        var trace = new MessageTrace()
                .on("a")
                .call("Client", "Server", "ask")
                .on("b")
                .reply("Server", "Client", "answer");

        String written = GoldenSequence.write(diagram(trace.build()));

        assertThat(written.lines()).noneMatch(line -> line.startsWith("  par "));
    }

    private static boolean same(GoldenSequence golden, MessageTrace trace) {
        return golden.match(diagram(trace.build())).same();
    }

    private static GoldenSequence parse(String... lines) {
        return GoldenSequence.parse("sequenceDiagram\n" + String.join("\n", lines) + "\n");
    }

    private static SequenceDiagram diagram(Trace trace) {
        return Sequences.of(List.of(trace), SequenceOptions.DEFAULT.folding(SequenceOptions.Folding.NEVER));
    }
}
