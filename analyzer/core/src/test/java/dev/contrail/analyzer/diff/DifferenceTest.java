package dev.contrail.analyzer.diff;

import static dev.contrail.analyzer.ActionTraces.MILLI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.diff.Edit.Kind;
import dev.contrail.analyzer.trace.TraceThread;
import dev.contrail.analyzer.trace.build.SnapshotRows;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What changed from one run to another, and what one run does that none of several others does. */
class DifferenceTest {
    private static Side side(MessageTrace trace) {
        return new Side(trace.build(), Set.of());
    }

    private static Side calls(String... labels) {
        var trace = new MessageTrace();
        for (String label : labels) {
            trace.call("Client", "Server", label);
        }
        return side(trace);
    }

    /** Sockets of which so many are written to after they were closed. */
    private static Side sockets(int wrong) {
        return side(trace(wrong));
    }

    private static MessageTrace trace(int wrong) {
        var trace = new MessageTrace();
        for (int socket = 1; socket <= 4; socket++) {
            trace.created("Pool/1", "Socket/" + socket);
            trace.call("Pool/1", "Socket/" + socket, "write").reply("Socket/" + socket, "Pool/1", "written");
            trace.closed("Pool/1", "Socket/" + socket);
            if (socket <= wrong) {
                trace.call("Pool/1", "Socket/" + socket, "write");
            }
        }
        return trace;
    }

    private static List<Kind> kinds(Difference difference) {
        return difference.script().edits().stream().map(Edit::kind).toList();
    }

    @Test
    void difference_ofTheSameOrAnotherOrder_isEmpty() {
        assertThat(Difference.of(calls("a", "b"), calls("a", "b")).isEmpty()).isTrue();
        assertThat(Difference.of(calls("a", "b", "c"), calls("b", "c", "a")).isEmpty())
                .isTrue();
        assertThat(Difference.of(calls("a", "b"), calls("a")).isEmpty()).isFalse();
    }

    /** The same kind about the same type is one finding, however often it was; told with both when the words differ. */
    @Test
    void findings_ofOneRunAndOfBoth_areToldApart() {
        Side fine = sockets(0);
        Side once = sockets(1);
        Side twice = sockets(2);

        Difference worse = Difference.of(once, fine);
        assertThat(worse.onlyA()).isNotEmpty();
        assertThat(worse.onlyB()).isEmpty();
        assertThat(worse.otherwise()).isEmpty();
        assertThat(Difference.of(fine, once).onlyB()).isEqualTo(worse.onlyA());

        Difference more = Difference.of(once, twice);
        assertThat(more.onlyA()).isEmpty();
        assertThat(more.onlyB()).isEmpty();
        assertThat(more.otherwise()).singleElement().satisfies(both -> {
            assertThat(both.a()).isEqualTo(once.findings().get(0));
            assertThat(both.b()).isEqualTo(twice.findings().get(0));
        });
        assertThat(Difference.of(once, once).otherwise()).isEmpty();
    }

    @Test
    void findings_thatAreNotLookedFor_areNoDifference() {
        Set<String> kinds = Set.of(sockets(1).findings().get(0).kind().id());

        assertThat(new Side(trace(1).build(), kinds).findings())
                .noneMatch(finding -> kinds.contains(finding.kind().id()));
    }

    /** Sockets and files that are used after they were closed, and sockets that are closed twice, are three things. */
    @Test
    void findings_ofAnotherKind_orAboutAnotherType_areOthers() {
        Side socket = closed("Socket/1", true);

        assertThat(Difference.of(socket, closed("Socket/2", true)).onlyA()).isEmpty();
        assertThat(Difference.of(socket, closed("File/1", true)).onlyA()).hasSize(1);
        assertThat(Difference.of(socket, closed("Socket/1", false)).onlyA()).hasSize(1);
    }

    /** Something that is used after its end, or else ends twice. */
    private static Side closed(String what, boolean used) {
        MessageTrace trace = new MessageTrace();
        for (int n = 11; n < 20; n++) {
            String other = what.replaceAll("/.*", "/" + n);
            trace.created("Pool/1", other).call("Pool/1", other, "write").closed("Pool/1", other);
        }
        trace.created("Pool/1", what).closed("Pool/1", what);
        return side(used ? trace.call("Pool/1", what, "write") : trace.closed("Pool/1", what));
    }

    @Test
    void nearest_isByWhatDiffers_notByHowMuchIsSaid() {
        Side near = calls("a", "b", "c", "d", "e", "f");
        Side far = calls("a", "b", "c");

        assertThat(Difference.of(calls("a", "b", "c", "d", "e"), List.of(far, near))
                        .b())
                .isSameAs(near);
    }

    @Test
    void difference_fromNobody_isRefused() {
        assertThatThrownBy(() -> Difference.of(calls("a"), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void difference_fromOneGoodRun_isThatFromIt() {
        Side bad = calls("a", "b");
        Side good = calls("a");

        assertThat(kinds(Difference.of(bad, List.of(good)))).isEqualTo(kinds(Difference.of(bad, good)));
    }

    /** "x" is in neither good run; "b" is missing in one of them only, so it may be by chance. */
    @Test
    void difference_fromSeveralGoodRuns_isFromTheNearestWithoutWhatIsByChance() {
        Side bad = calls("a", "b", "x", "c");
        Side near = calls("a", "b", "c");
        Side far = calls("a", "c", "d", "e", "f");

        for (List<Side> good : List.of(List.of(near, far), List.of(far, near))) {
            Difference difference = Difference.of(bad, good);
            assertThat(difference.b()).isSameAs(near);
            assertThat(kinds(difference)).containsExactly(Kind.SAME, Kind.SAME, Kind.ONLY_A, Kind.SAME);
        }
    }

    @Test
    void difference_fromGoodRunsThatDifferThemselves_tellsWhatIsInAll() {
        Side bad = calls("a", "x", "y");
        Side one = calls("a", "y", "all", "one");
        Side two = calls("a", "x", "all", "two", "2", "2");

        for (List<Side> good : List.of(List.of(one, two), List.of(two, one))) {
            Difference difference = Difference.of(bad, good);
            assertThat(difference.b()).isSameAs(one);
            assertThat(kinds(difference))
                    .containsExactly(Kind.SAME, Kind.SOMETIMES, Kind.SAME, Kind.ONLY_B, Kind.SOMETIMES);
        }
    }

    /** Which of four that say the same is the one too many is chance; that there is one too many is none. */
    @Test
    void difference_oneTooManyOfThoseThatSayTheSame_isInAllThoughItStandsElsewhere() {
        Side bad = calls("book", "a", "book", "b", "book", "c", "book");
        Side first = calls("a", "book", "b", "book", "c", "book");
        Side last = calls("book", "a", "book", "b", "book", "c");

        for (List<Side> good : List.of(List.of(first, last), List.of(last, first))) {
            assertThat(kinds(Difference.of(bad, good)))
                    .containsOnlyOnce(Kind.ONLY_A)
                    .doesNotContain(Kind.SOMETIMES);
        }
        assertThat(kinds(Difference.of(first, List.of(bad, bad)))).containsOnlyOnce(Kind.ONLY_B);
    }

    @Test
    void findings_againstSeveralGoodRuns_areThoseOfTheBadOneOnly() {
        Side bad = sockets(1);

        assertThat(Difference.of(bad, List.of(sockets(0), sockets(0))).onlyA()).isNotEmpty();
        assertThat(Difference.of(bad, List.of(sockets(0), sockets(2))).onlyA()).isEmpty();
    }

    @Test
    void difference_isNotEmpty_byWhatIsFoundAlone_inEither() {
        Side found = sockets(1);
        var ids = found.findings().stream().map(finding -> finding.kind().id()).collect(Collectors.toSet());
        var without = new Side(trace(1).build(), ids);

        assertThat(Difference.of(without, without).isEmpty()).isTrue();
        assertThat(Difference.of(found, without).isEmpty()).isFalse();
        assertThat(Difference.of(without, found).isEmpty()).isFalse();
    }

    /** A run of a second, with uploads and retries of a millisecond each, and a level that stands at a value from its half on. */
    private static Side run(int uploads, int retries, double level) {
        var builder = new TraceBuilder();
        var actions = new ActionTraces(builder).add("main", "run", 0, 1_000 * MILLI);
        for (int i = 0; i < uploads; i++) {
            actions.add("up", "upload", 2L * i * MILLI, MILLI);
        }
        for (int i = 0; i < retries; i++) {
            actions.add("re", "retry", 2L * i * MILLI, MILLI);
        }
        SnapshotRows rows = builder.snapshots("acme.Level", List.of("size"), List.of());
        int thread = builder.thread(new TraceThread("main", 1, false));
        for (int i = 0; i <= 10; i++) {
            rows.add(
                    ActionTraces.START + 100L * i * MILLI, thread, builder.participant("Pool", 1), builder.text("set"));
            rows.measure(0, i < 5 ? 0 : level);
        }
        return new Side(actions.build("run.jfr", 1_000 * MILLI), Set.of());
    }

    private static List<String> names(List<ActionChange> changes) {
        return changes.stream().map(ActionChange::action).toList();
    }

    @Test
    void difference_isNotEmpty_byWhatIsDoneAlone_orByAMeasureAlone() {
        assertThat(Difference.of(run(10, 0, 5), run(10, 0, 5)).isEmpty()).isTrue();
        assertThat(Difference.of(run(10, 0, 5), run(30, 0, 5)).isEmpty()).isFalse();
        assertThat(Difference.of(run(10, 0, 5), run(10, 0, 9)).isEmpty()).isFalse();
    }

    /** Retries are more than in one good run and fewer than in the other. */
    @Test
    void actions_againstSeveralGoodRuns_areThoseThatChangedTheSameWay_theOthersAreAlike() {
        Side bad = run(10, 10, 5);

        Difference difference = Difference.of(bad, List.of(run(2, 2, 5), run(2, 30, 5)));

        assertThat(names(difference.actions())).containsExactly("upload");
        assertThat(names(difference.alike())).containsExactly("retry", "run", "set");
    }

    @Test
    void measures_againstSeveralGoodRuns_areThoseThatMoveOtherwiseThanInAll() {
        Side bad = run(10, 0, 5);

        assertThat(Difference.of(bad, List.of(run(10, 0, 9), run(10, 0, 1))).measures())
                .extracting(MeasureChange::measure)
                .containsExactly("size");
        assertThat(Difference.of(bad, List.of(run(10, 0, 9), run(10, 0, 5))).measures())
                .isEmpty();
    }

    @Test
    void findings_thatSeveralGoodRunsHave_areTold_whenAllHaveThem() {
        Side bad = sockets(0);

        assertThat(Difference.of(bad, List.of(sockets(1), sockets(2))).onlyB()).isNotEmpty();
        assertThat(Difference.of(bad, List.of(sockets(1), sockets(0))).onlyB()).isEmpty();
    }

    /** The nearest of them is the one from which the fewest messages, actions and measures differ. */
    @Test
    void difference_fromSeveralGoodRuns_countsWhatIsDoneAndMeasures() {
        Side bad = run(10, 10, 5);
        Side nearByAction = run(10, 10, 9);
        Side nearByMeasure = run(30, 30, 5);

        assertThat(Difference.of(bad, List.of(nearByMeasure, nearByAction)).b()).isSameAs(nearByAction);
        Side both = run(30, 10, 9);
        assertThat(Difference.of(bad, List.of(both, nearByAction)).b()).isSameAs(nearByAction);
    }
}
