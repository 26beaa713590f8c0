package dev.contrail.analyzer.findings.hang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.model.Finding;
import dev.contrail.analyzer.trace.dump.DumpedThread;
import dev.contrail.analyzer.trace.dump.DumpedWait;
import dev.contrail.analyzer.trace.dump.DumpedWait.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Threads that read a socket again and again, and do so when the recording ends, after a second. */
class StuckReadTest {
    private static final long END = 1_000_000_000;
    private static final String HERE = "com.acme.Feed.next(Feed.java:12)";

    private final Story story = new Story();

    /** Reads of 40 ms, the last of which ends then. */
    private StuckReadTest reads(String thread, int times, double last) {
        for (int n = 0; n < times; n++) {
            story.waitAt(last - 50 * n - 40, 40, thread, "socket", "localhost", "Feed.next:12");
        }
        return this;
    }

    private static DumpedThread reading(String thread) {
        return new DumpedThread(
                thread,
                1 + Integer.toUnsignedLong(thread.hashCode()),
                Long.MIN_VALUE,
                END,
                new DumpedWait(Kind.SOCKET, "", 0, ""),
                List.of(HERE));
    }

    private List<Finding> found(DumpedThread... threads) {
        return story.until(1_000).hang(threads).found("stuck-read");
    }

    @Test
    void read_asLongAsThoseBefore_isNone() {
        assertThat(reads("a", 5, 930).reads("b", 5, 950).found(reading("a"), reading("b")))
                .isEmpty();
    }

    @Test
    void read_muchLongerThanThoseBefore_isToldOfThatThreadAlone() {
        assertThat(reads("a", 5, 700).reads("b", 5, 950).found(reading("a"), reading("b")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.title()).isEqualTo("“a” waited for the other end of a socket");
                    assertThat(finding.evidence().count("threads")).isEqualTo(1);
                });
    }

    @Test
    void read_afterFewOthers_isTold() {
        assertThat(reads("a", 4, 950).found(reading("a"))).hasSize(1);
    }
}
