package dev.contrail.analyzer.findings.holds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartnersTest {
    @ParameterizedTest
    @CsvSource({
        "acquire, release",
        "check out, check in",
        "checked out, checked in",
        "takes, gives back",
        "taken, given back",
        "took, gave back",
        "got, returned",
        "locked, unlocked",
        "enter, left",
        "grabbed, dropped",
        "begin, committed",
        "began, stopped",
        "connected, disconnects",
        "log in, log out",
        "schedule, cancel",
        "pin, unpin",
        "register, deregister",
        "able, disable"
    })
    void words_ofTakingAndGivingBack_arePartners(String take, String give) {
        assertThat(Partners.are(take, give)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"release, acquire", "lock, release lock", "open, unlock", "do, undo", "pin, unspin", "wrap, unwrapped"})
    void otherWords_areNone(String take, String give) {
        assertThat(Partners.are(take, give)).isFalse();
    }

    @Test
    void taking_andGivingBack_areToldByTheirWords() {
        assertThat(Partners.takes("borrowed")).isTrue();
        assertThat(Partners.takes("return")).isFalse();
        assertThat(Partners.gives("returned")).isTrue();
        assertThat(Partners.gives("borrow")).isFalse();
    }
}
