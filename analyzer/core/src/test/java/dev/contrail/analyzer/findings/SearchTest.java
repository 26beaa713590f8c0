package dev.contrail.analyzer.findings;

import static dev.contrail.analyzer.ActionTraces.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.DumpedWait;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was looked for in a run, and what went wrong where nothing was found. */
class SearchTest {
    private static Search search(Trace... run) {
        return Findings.search(List.of(run), Set.of());
    }

    private static List<String> ids(List<Finding.Kind> kinds) {
        return kinds.stream().map(Finding.Kind::id).toList();
    }

    @Test
    void kinds_whoseNeedsAreRecordedInAnyProcess_areLookedFor_theOthersAreImpossible() {
        Trace messages = new Story()
                .call(1, "t", "Client#1", "Server#1", "get")
                .reply(2, "t", "Server#1", "Client#1", "got")
                .trace();
        Trace state = new Story().state(1, "t", "Pool#1", "grow", "size", 4).trace();

        assertThat(ids(search(messages).lookedFor()))
                .contains("no-reply", "double-close")
                .doesNotContain("goes-back");
        assertThat(ids(search(messages).impossible()))
                .contains("goes-back", "deadlock")
                .doesNotContain("no-reply");
        assertThat(search(messages).missing())
                .contains(Need.STATE, Need.DUMP)
                .doesNotContain(Need.REPLIES, Need.DOINGS, Need.EVENTS);
        assertThat(ids(search(messages, state).lookedFor())).contains("no-reply", "goes-back");
        assertThat(search(messages, state).missing()).doesNotContain(Need.STATE);
    }

    @Test
    void kinds_thatNeedTheProgramsOwnEvents_areImpossibleWhereOnlyWaitsAreRecorded() {
        Trace waits = new Story()
                .waitInLane(1, 3, "t", "lock", "Till")
                .waitInLane(5, 3, "u", "park", "ReentrantLock")
                .trace();

        assertThat(ids(search(waits).lookedFor())).contains("convoy", "pinned-carrier", "data-withheld");
        assertThat(ids(search(waits).impossible()))
                .contains("never-released", "double-close", "retry-storm", "lost-wake-up", "falling-ceiling");
        assertThat(search(waits).missing()).contains(Need.DOINGS).doesNotContain(Need.WAITS);
    }

    @Test
    void kinds_thatNeedTheProgramsOwnEvents_areImpossibleWhereADumpTellsOfWaitsThatHaveNotEnded() {
        var wait = new DumpedWait(DumpedWait.Kind.PARK, "Latch", 1, "");
        Trace hangs = new Story()
                .waitInLane(1, 3, "t", "park", "Latch")
                .waitInLane(5, 3, "u", "park", "Latch")
                .hang(new DumpedThread("t", 1 + "t".hashCode(), 0, 0, wait, List.of("Job.run(Job.java:1)")))
                .trace();

        assertThat(hangs.actions().open().size()).isEqualTo(1);
        assertThat(ids(search(hangs).lookedFor())).contains("convoy", "hung-pool");
        assertThat(ids(search(hangs).impossible()))
                .contains("never-released", "double-close", "retry-storm", "lost-wake-up", "falling-ceiling");
        assertThat(search(hangs).missing()).contains(Need.DOINGS).doesNotContain(Need.WAITS, Need.DUMP);
    }

    @Test
    void kinds_thatAreLeftOut_areNeitherLookedForNorImpossible() {
        Trace trace = Stories.DOUBLE_CLOSE.trace(true);

        assertThat(Findings.in(List.of(trace)))
                .extracting(finding -> finding.kind().id())
                .contains("double-close");
        assertThat(Findings.in(List.of(trace), Set.of("double-close"))).isEmpty();
        Search without = Findings.search(List.of(trace), Set.of("double-close", "goes-back"));
        assertThat(ids(without.lookedFor())).doesNotContain("double-close");
        assertThat(ids(without.impossible())).doesNotContain("goes-back");
    }

    @Test
    void needs_ofATrace_areWhatItHolds() {
        assertThat(held(new Story())).isEmpty();
        assertThat(held(new Story().call(1, "t", "a", "b", "get")))
                .containsExactlyInAnyOrder(Need.MESSAGES, Need.DOINGS, Need.EVENTS);
        assertThat(held(new Story().reply(1, "t", "a", "b", "got")))
                .containsExactlyInAnyOrder(Need.MESSAGES, Need.REPLIES, Need.DOINGS, Need.EVENTS);
        assertThat(held(new Story().created(1, "t", "a", "b")))
                .containsExactlyInAnyOrder(Need.MESSAGES, Need.LIFETIMES, Need.DOINGS, Need.EVENTS);
        assertThat(held(new Story().action(1, "t", "a", "put", null)))
                .containsExactlyInAnyOrder(Need.ACTIONS, Need.DOINGS, Need.EVENTS);
        assertThat(held(new Story().span(1, 1, "t", "a", "put", "job")))
                .containsExactlyInAnyOrder(Need.ACTIONS, Need.SPANS, Need.TASKS, Need.DOINGS, Need.EVENTS);
        assertThat(held(new Story().waitInLane(1, 1, "t", "lock", null)))
                .contains(Need.WAITS)
                .doesNotContain(Need.DOINGS);
        assertThat(held(new Story().action(1, "t", "a", "put", null).wait(1, 1, "t", "lock", "Till")))
                .containsExactlyInAnyOrder(Need.ACTIONS, Need.WAITS, Need.DOINGS, Need.EVENTS);
        assertThat(held(new Story().state(1, "t", "a", "grow", "size", 1)))
                .containsExactlyInAnyOrder(Need.STATE, Need.DOINGS, Need.EVENTS);
        assertThat(held(new Story().hang(new DumpedThread("t", 1, 0, 0, DumpedWait.NONE, List.of()))))
                .containsExactly(Need.DUMP);
    }

    @Test
    void needs_ofAStateOfWhichNothingIsLeft_areNone() {
        Trace trace = new Story().state(1, "t", "a", "grow", "size", 1).trace();
        Trace empty = trace.with(
                trace.messages(),
                trace.snapshots().stream().map(table -> table.rows(new int[0])).toList(),
                trace.actions());

        assertThat(new Evidence(empty).held()).isEmpty();
    }

    @Test
    void missing_ofWhatNeedsMore_isOnlyWhatIsNotRecorded() {
        Search search = search(new Story().call(1, "t", "a", "b", "get").trace());

        assertThat(ids(search.impossible())).contains("no-reply");
        assertThat(search.missing()).contains(Need.REPLIES).doesNotContain(Need.MESSAGES);
        assertThat(Need.REPLIES.shows()).isEqualTo("what was answered, and how long it took");
    }

    private static Set<Need> held(Story story) {
        return new Evidence(story.trace()).held();
    }

    @Test
    void detector_whoseNeedsAreNotRecorded_isNotAsked() {
        Detector order = Detectors.named("lock-order").orElseThrow();

        assertThat(Findings.canLook(
                        order, new Story().call(1, "t", "a", "b", "get").trace()))
                .isFalse();
        assertThat(Findings.canLook(
                        order, new Story().action(1, "t", "a", "put", null).trace()))
                .isTrue();
        assertThat(Detectors.named("nothing")).isEmpty();
    }

    private static Story asked(Story story, double at, String server, String answer) {
        return story.call(at, "t", "Client#1", server, "get").reply(at + 1, "t", server, "Client#1", answer);
    }

    @Test
    void failures_whereNothingIsFound_areTold_theMostFrequentFirst_andThenTheLast() {
        var story = new Story();
        asked(story, 0, "Service#1", "failed: 500");
        asked(story, 10, "Service#2", "failed: 503");
        asked(story, 20, "Service#1", "failed: 503");
        asked(story, 30, "Archive#1", "failed: 503");
        asked(story, 40, "Service#1", "here it is");

        assertThat(search(story.recordedUntil(1_000).trace()).failures())
                .extracting(Failure::words)
                .containsExactly(
                        "2 of 4 replies of Service went wrong: “failed: 503”, first at +11.000 ms",
                        "1 of 1 replies of Archive went wrong: “failed: 503”, at +31.000 ms",
                        "1 of 4 replies of Service went wrong: “failed: 500”, at +1.000 ms");
    }

    @Test
    void failures_thatDifferInANumberOfWhatTheyAreAbout_areOne() {
        var story = new Story();
        asked(story, 0, "Service#1", "error order-1034");
        asked(story, 10, "Service#1", "error order-2034");
        asked(story, 20, "Service#1", "failed: 503");
        asked(story, 30, "Service#1", "failed: 504");
        asked(story, 40, "Service#1", "error order-7");

        assertThat(search(story.recordedUntil(1_000).trace()).failures())
                .extracting(Failure::words)
                .containsExactly(
                        "3 of 5 replies of Service went wrong: “error order-…”, first at +1.000 ms",
                        "1 of 5 replies of Service went wrong: “failed: 504”, at +31.000 ms",
                        "1 of 5 replies of Service went wrong: “failed: 503”, at +21.000 ms");
    }

    @Test
    void failures_ofNobody_areOfSomebody_andCallsAreNone() {
        Trace trace = new Story()
                .reply(0, "t", null, "Client#1", "failed: 500")
                .call(1, "t", "Client#1", "Service#1", "failed: 500")
                .trace();

        assertThat(search(trace).failures()).extracting(Failure::from).containsExactly("somebody");
    }

    @Test
    void failures_whereSomethingIsFound_areNotTold() {
        var story = new Story();
        asked(story, 0, "Service#1", "failed: 500");
        for (int n = 1; n <= 3; n++) {
            story.created(n * 20, "t", "main", "Session#" + n).closed(n * 20 + 4, "t", "main", "Session#" + n);
        }
        Trace trace = story.closed(80, "u", "main", "Session#3").trace();

        assertThat(search(trace).findings()).isNotEmpty();
        assertThat(search(trace).failures()).isEmpty();
    }

    /** A line for a lock, in a JVM of its own. */
    private static Trace line(String name) {
        var traces = new ActionTraces();
        for (int n = 0; n < 12; n++) {
            traces.lock("w" + n % 3, n / 3 * 100L * MILLI, 40 * MILLI, "Till", "Till.pay:7", "");
        }
        return traces.add("main", "work", 0, 1_000 * MILLI).build(name, 1_000 * MILLI);
    }

    @Test
    void findings_ofSeveralRecordings_nameTheirs_ofOneNone() {
        assertThat(search(line("a.jfr")).findings())
                .extracting(Finding::headline)
                .containsExactly("3 threads in line for a lock of Till at Till.pay:7, for 160 ms");
        assertThat(search(line("b.jfr"), line("a.jfr"), line("a.jfr")).findings())
                .extracting(Finding::headline)
                .containsExactly(
                        "a.jfr: 3 threads in line for a lock of Till at Till.pay:7, for 160 ms",
                        "a.jfr (2): 3 threads in line for a lock of Till at Till.pay:7, for 160 ms",
                        "b.jfr: 3 threads in line for a lock of Till at Till.pay:7, for 160 ms");
    }

    @Test
    void findings_ofOneRecording_areItsOwn_andWhatFollowsThereFromAnothers() {
        Finding cause = search(line("a.jfr")).findings().get(0);
        List<Finding> all =
                List.of(cause.with(List.of(cause.in("a"), cause.in("b"))).in("a"));

        assertThat(Finding.of("a", all))
                .containsExactly(cause.with(List.of(cause.in("a"))).in("a"));
        assertThat(Finding.of("b", all)).containsExactly(cause.in("b"));
        assertThat(Finding.of("c", all)).isEmpty();
    }
}
