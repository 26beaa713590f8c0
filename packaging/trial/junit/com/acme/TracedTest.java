package com.acme;

import static dev.contrail.analyzer.assertions.TraceAssertions.assertThat;

import dev.contrail.junit.Recorded;
import dev.contrail.junit.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;

/** Calls of a class that has no events; JDK 25. */
@EnabledForJreRange(minVersion = 25)
class TracedTest {
    static class Unchanged {
        int answer() {
            return 42;
        }
    }

    @Test
    @Recorded(trace = "com.acme.TracedTest$Unchanged")
    void answer_isAMessageAlthoughNobodySaidSo(Trace trace) {
        new Unchanged().answer();

        assertThat(trace).hasMessage("answer*");
    }
}
