package dev.contrail.analyzer.findings.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.lifetime.Heard.Saying;
import org.junit.jupiter.api.Test;

/** What parts told their owner, as it is found again in what the owner says. */
class HeardTest {
    private final Heard heard = new Heard();

    private void say(String... texts) {
        for (String text : texts) {
            heard.add(new Saying(text, 1, 1));
        }
    }

    private String in(String text) {
        return heard.in(text).map(Saying::text).orElse("");
    }

    @Test
    void saying_ofFiveLetters_isHeard_ofFourItMayBeInOthersByChance() {
        say("after", "full");

        assertThat(in("done after all")).isEqualTo("after");
        assertThat(in("it is full now")).isEmpty();
    }

    @Test
    void sayings_thatAreBothInAText_areTheLongest() {
        say("accepted late", "accepted");

        assertThat(in("it was accepted late")).isEqualTo("accepted late");
        assertThat(in("it was accepted")).isEqualTo("accepted");
    }

    @Test
    void saying_isFoundAsWholeWords_evenWhereItStandsInAnotherWordBefore() {
        say("accepted");

        assertThat(in("unaccepted, then accepted")).isEqualTo("accepted");
        assertThat(in("acceptedly unaccepted")).isEmpty();
    }

    @Test
    void sayings_areTheSixtyFourLatest_eachAsItWasSaidLast() {
        say("first", "second");
        for (int n = 0; n < 62; n++) {
            say("number " + n);
        }
        assertThat(in("first")).as("64 in all").isEqualTo("first");

        say("first", "one more");
        assertThat(in("first")).as("said again meanwhile").isEqualTo("first");
        assertThat(in("second")).isEmpty();
    }
}
