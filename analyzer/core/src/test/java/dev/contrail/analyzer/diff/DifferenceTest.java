package dev.contrail.analyzer.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.diff.Edit.Kind;
import java.util.List;
import java.util.Set;
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

        Difference difference = Difference.of(bad, List.of(one, two));

        assertThat(difference.b()).isSameAs(one);
        assertThat(kinds(difference))
                .containsExactly(Kind.SAME, Kind.SOMETIMES, Kind.SAME, Kind.ONLY_B, Kind.SOMETIMES);
    }

    @Test
    void findings_againstSeveralGoodRuns_areThoseOfTheBadOneOnly() {
        Side bad = sockets(1);

        assertThat(Difference.of(bad, List.of(sockets(0), sockets(0))).onlyA()).isNotEmpty();
        assertThat(Difference.of(bad, List.of(sockets(0), sockets(2))).onlyA()).isEmpty();
    }
}
