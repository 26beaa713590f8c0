package dev.contrail.analyzer.findings.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.holds.Holds.Family;
import dev.contrail.analyzer.findings.holds.Holds.Kept;
import dev.contrail.analyzer.findings.holds.Holds.Sort;
import dev.contrail.analyzer.model.Finding.Row;
import dev.contrail.analyzer.model.Finding.Table;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a program tells of in several ways is told once, as it is told best. */
class LeakTest {
    private static final int POOL = 1;
    private static final int CONNECTION = 2;
    private static final int MAIN = 1;
    private static final int WORKER = 2;
    private static final long LONGEST = 100;

    private static Kept kept(Table table, int thread, long from) {
        return new Kept(POOL, thread, Trace.ABSENT, Row.of(table, 0), from, true);
    }

    private static Leak leak(Sort sort, String take, Kept... kept) {
        var family = new Family(take, "give back", sort, List.of(), List.of(kept), List.of());
        return new Leak(family, List.of(kept), List.of(), new HoldTimes(1, LONGEST, LONGEST), true);
    }

    private static Leak leased(Kept... kept) {
        return leak(Sort.WORDS, "lease", kept);
    }

    private static List<Leak> once(Leak... leaks) {
        return Leak.once(List.of(leaks));
    }

    @Test
    void leak_ofWordsThatPairUp_isToldBeforeThatOfTheirOrder() {
        Leak ofOrder = leak(Sort.ORDER, "lease", kept(Table.SNAPSHOTS, MAIN, 0));
        Leak ofWords = leased(kept(Table.SNAPSHOTS, MAIN, 0));

        assertThat(once(ofOrder, ofWords)).containsExactly(ofWords);
    }

    @Test
    void leak_ofWhichItIsKnownWhoHasIt_isToldBeforeOneOfWhichNobodyKnows() {
        Leak doubtful = leased(new Kept(POOL, WORKER, Trace.ABSENT, Row.of(Table.SNAPSHOTS, 0), 0, false));
        Leak certain = leased(kept(Table.SNAPSHOTS, MAIN, 0));

        assertThat(once(doubtful, certain)).containsExactly(certain);
        assertThat(once(certain, doubtful)).containsExactly(certain);
    }

    @Test
    void leak_thatNamesWhatWasTaken_isToldBeforeOneThatDoesNot() {
        Leak unnamed = leased(kept(Table.ACTIONS, MAIN, 0));
        Leak named = leased(new Kept(POOL, MAIN, CONNECTION, Row.of(Table.ACTIONS, 1), 0, true));
        Leak asked = leased(new Kept(POOL, MAIN, CONNECTION, Row.of(Table.SNAPSHOTS, 1), 0, true));

        assertThat(once(unnamed, named)).containsExactly(named);
        assertThat(once(asked, named)).as("who asked is not what was taken").containsExactly(named);
    }

    @Test
    void leak_ofACall_isToldAfterOthers_sinceTheCallMayWaitBefore() {
        Leak call = leased(kept(Table.MESSAGES, MAIN, 0));
        Leak state = leased(kept(Table.SNAPSHOTS, MAIN, 0));

        assertThat(once(call, state)).containsExactly(state);
    }

    @Test
    void leaks_ofTwoThreads_areTwo() {
        Leak first = leased(kept(Table.ACTIONS, MAIN, 0));
        Leak second = leased(kept(Table.SNAPSHOTS, WORKER, 0));

        assertThat(once(first, second)).containsExactly(first, second);
    }

    @Test
    void leaks_underTheSameWords_areOne_howeverFarApart() {
        Leak first = leased(kept(Table.ACTIONS, MAIN, 0));

        assertThat(once(first, leased(kept(Table.ACTIONS, MAIN, 10 * LONGEST)))).containsExactly(first);
    }

    @Test
    void leaks_underOtherWords_areOneWhenToldInTwoWays_noLongerApartThanOneIsHeld() {
        Leak action = leased(kept(Table.ACTIONS, MAIN, 1_000));

        for (long near : List.of(1_000 - LONGEST, 1_000L, 1_000 + LONGEST)) {
            assertThat(once(action, leak(Sort.WORDS, "take", kept(Table.MESSAGES, MAIN, near))))
                    .containsExactly(action);
        }
        Leak later = leak(Sort.WORDS, "take", kept(Table.MESSAGES, MAIN, 1_001 + LONGEST));
        assertThat(once(action, later)).containsExactly(action, later);
    }

    @Test
    void leaks_underOtherWords_areTwoWhenToldInOneWay() {
        Leak one = leased(kept(Table.SNAPSHOTS, MAIN, 0));
        Leak other = leak(Sort.WORDS, "take", kept(Table.SNAPSHOTS, MAIN, 0));
        Leak elsewhere =
                leak(Sort.WORDS, "take", new Kept(POOL, MAIN, Trace.ABSENT, new Row(Table.SNAPSHOTS, 1, 0), 0, true));

        assertThat(once(one, other)).containsExactly(one, other);
        assertThat(once(one, elsewhere)).as("states of two kinds").containsExactly(one);
    }

    @Test
    void leaks_ofAPool_andOfWhatWasTakenFromIt_areOne() {
        Leak ofPool = leased(new Kept(POOL, MAIN, CONNECTION, Row.of(Table.ACTIONS, 0), 0, true));
        Leak ofItem = leased(new Kept(CONNECTION, MAIN, Trace.ABSENT, Row.of(Table.SNAPSHOTS, 0), 0, true));
        Leak ofPoolOnly = leased(kept(Table.ACTIONS, MAIN, 0));
        Leak ofTheAsker = leased(new Kept(POOL, MAIN, CONNECTION, Row.of(Table.SNAPSHOTS, 0), 0, true));

        assertThat(once(ofPool, ofItem)).containsExactly(ofPool);
        assertThat(once(ofPoolOnly, ofItem)).containsExactly(ofPoolOnly, ofItem);
        assertThat(once(ofTheAsker, ofItem)).as("no item").containsExactly(ofTheAsker, ofItem);
    }

    @Test
    void leaks_ofWhatWasTaken_andOfThePoolItCameFrom_areOne() {
        Leak ofItem =
                leak(Sort.WORDS, "lease", new Kept(CONNECTION, MAIN, Trace.ABSENT, Row.of(Table.ACTIONS, 0), 0, true));
        Leak ofPool = leak(Sort.ORDER, "lease", new Kept(POOL, MAIN, CONNECTION, Row.of(Table.ACTIONS, 0), 0, true));

        assertThat(once(ofPool, ofItem)).containsExactly(ofItem);
    }

    @Test
    void leak_ofMoreThanAnother_isNotThatOne() {
        Leak few = leased(kept(Table.ACTIONS, MAIN, 0));
        Leak more = leased(kept(Table.MESSAGES, MAIN, 0), kept(Table.MESSAGES, MAIN, 10));

        assertThat(once(few, more)).containsExactly(few, more);
    }
}
