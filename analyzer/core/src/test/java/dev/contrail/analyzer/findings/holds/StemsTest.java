package dev.contrail.analyzer.findings.holds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {
    private static Trace saying(String... texts) {
        var story = new Story();
        for (String text : texts) {
            story.call(1, "t", "Client#1", "Pool#1", text);
        }
        return story.trace();
    }

    private static int text(Trace trace, String text) {
        return trace.texts().indexOf(text);
    }

    @ParameterizedTest
    @CsvSource({
        "lease conn-7, lease",
        "we lease it, lease",
        "give back conn-7, give back",
        "give conn-7, give",
        "read the next page again, read the next",
        "waiting to acquire, waiting to acquire",
        "no lease for now, no lease for",
        "read, read",
        "read 78 B, read",
        "read 1 kB, read",
        "wrote 1.5MiB to disk, wrote to disk",
        "slept 12 ms, slept",
        "sent 3 Mbit/s, sent",
        "lease conn-7 s, lease",
        "page 7 turns, page turns"
    })
    void stem_isTheWordOfTakingOrGiving_elseTheFirstThree(String text, String stem) {
        Trace trace = saying(text);
        var stems = new Stems(trace);
        assertThat(stems.name(stems.of(text(trace, text)))).isEqualTo(stem);
    }

    @Test
    void rest_isTheWordWithTheFirstDigit_andWhatFollows() {
        Trace trace = saying("lease conn-7", "return conn-7", "lease conn-8", "lease", "7 leased");
        var stems = new Stems(trace);
        int seven = stems.rest(text(trace, "lease conn-7"));
        assertThat(stems.rest(text(trace, "return conn-7"))).isEqualTo(seven).isNotNegative();
        assertThat(stems.rest(text(trace, "lease conn-8"))).isNotEqualTo(seven).isNotNegative();
        assertThat(stems.rest(text(trace, "lease"))).isEqualTo(Trace.ABSENT);
        assertThat(stems.rest(text(trace, "7 leased"))).isNotNegative();
    }

    @Test
    void rest_ofAQuantity_isNone_itTellsNothingApart() {
        Trace trace = saying("read 78 B", "read 1 kB of conn-7");
        var stems = new Stems(trace);
        assertThat(stems.rest(text(trace, "read 78 B"))).isEqualTo(Trace.ABSENT);
        assertThat(stems.rest(text(trace, "read 1 kB of conn-7"))).isNotNegative();
    }
}
