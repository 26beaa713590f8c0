package dev.contrail.junit;

import static dev.contrail.analyzer.assertions.TraceAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.events.Contrail;
import java.nio.file.Path;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Each look at a recording ends a chunk of it, so what was before a test lies in chunks before its own. */
class LateEventsTest {
    @TempDir
    Path folder;

    @Recorded
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static final class AfterLooks {
        private static final Object SHARED = new Object();

        @Test
        void first(Trace trace) {
            Contrail.message("first", SHARED, "in time");
            assertThat(trace).hasMessage("in time");
            throw new AssertionError("first");
        }

        @Test
        void second() {
            Contrail.message("first", SHARED, "late");
            throw new AssertionError("second");
        }
    }

    @Test
    void lateEvents_afterATestThatWasLookedAt_areStillNamed() {
        String message = Run.into(folder).all(AfterLooks.class).stream()
                .filter(result -> result.name().startsWith("second"))
                .findFirst()
                .orElseThrow()
                .message();

        assertThat(message)
                .contains("recorded 1 message")
                .contains("1 event only of objects that were there before the test");
    }
}
