package dev.contrail.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.io.TempDir;

class MethodTraceTest {
    @TempDir
    Path folder;

    static final class Pool {
        int lease() {
            return reset();
        }

        private int reset() {
            return 1;
        }
    }

    @Recorded(trace = "dev.contrail.junit.MethodTraceTest$Pool")
    static final class Traced {
        @Test
        void traced(Trace trace) {
            new Pool().lease();
            assertThat(trace.soFar().eventCounts().getOrDefault("jdk.MethodTrace", 0L))
                    .isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    @EnabledForJreRange(minVersion = 25)
    void trace_ofAClassNobodyChanged_isRecordedFrom25On() {
        assertThat(Run.into(folder).one(Traced.class).outcome().getThrowable()).isEmpty();
    }

    @Test
    @EnabledForJreRange(maxVersion = 24)
    void trace_before25_isSaidToBeImpossible() {
        assertThat(Run.into(folder).one(Traced.class).message()).contains("needs JDK 25");
    }
}
