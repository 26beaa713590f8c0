package dev.contrail.analyzer.findings.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an object notes to itself. */
class FlagsTest {
    private final Flags flags = new Flags();

    @Test
    void flag_isRaised_fromTheRowAfterItsOwn_untilItIsTakenBack() {
        flags.note("ready = true", 5, true);

        assertThat(flags.raisedBefore(6)).contains(5);
        assertThat(flags.raisedBefore(5)).isEmpty();

        flags.note("Ready: FALSE", 7, true);
        assertThat(flags.raisedBefore(8)).as("another name").contains(5);
        flags.note("ready: FALSE", 8, true);
        assertThat(flags.raisedBefore(9)).isEmpty();
    }

    @Test
    void flags_ofWhichSeveralAreRaised_areToldByTheFirst() {
        flags.note("late = true", 9, true);
        flags.note("early = true", 3, true);

        assertThat(flags.raisedBefore(10)).contains(3);
    }

    @Test
    void flag_thatDoesNotCount_isNoted_andTakesTheOldOneBack() {
        flags.note("ready = true", 1, true);
        flags.note("ready = true", 2, false);

        assertThat(flags.raisedBefore(10)).isEmpty();
    }
}
