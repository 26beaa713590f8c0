package dev.contrail.analyzer.assertions;

import static dev.contrail.analyzer.assertions.TraceAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.StateTraces;
import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.golden.GoldenSequence;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.TimeRange;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.build.TraceBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceAssertTest {
    private static final Trace UPLOAD = MessageTrace.expectContinue().build();
    private static final Trace NOTHING = new TraceBuilder().build("nothing.jfr", new TimeRange(0, 1), 1);

    @Test
    void hasMessagesInOrder_othersBetween_holds() {
        assertThat(UPLOAD)
                .hasMessagesInOrder(
                        "Uploader -> ConnectionPool: upload*",
                        "ClientSocket#1 -> storage.example: PUT*",
                        "storage.example --> ClientSocket: 503 *",
                        "HttpConnection -> ClientSocket#2: new")
                .hasMessagesInOrder("503 Service Unavailable", "200 ok");
    }

    @Test
    void hasMessagesInOrder_otherOrder_tellsWhatCameTooEarly() {
        assertFails(() -> assertThat(UPLOAD).hasMessagesInOrder("200 OK", "503 Service Unavailable"))
                .hasMessageContaining("expected “503 Service Unavailable” after 1 message")
                .hasMessageContaining("too early:")
                .hasMessageContaining("storage.example --> ClientSocket#1: 503 Service Unavailable");
    }

    @Test
    void hasMessages_exactlyAndNever() {
        assertThat(UPLOAD)
                .hasMessages(2, "ConnectionPool --> Uploader: failed*")
                .hasMessages(1, "200 OK")
                .hasMessage("* -> HttpConnection: new")
                .hasNoMessage("404*");

        assertFails(() -> assertThat(UPLOAD).hasMessages(1, "failed*"))
                .hasMessageContaining("exactly once, but it came twice")
                .hasMessageContaining("ConnectionPool#1 --> Uploader: failed: stale 503  (main)");
        assertFails(() -> assertThat(UPLOAD).hasNoMessage("200 OK")).hasMessageContaining("never, but it came once");
        assertFails(() -> assertThat(UPLOAD).hasMessage("404")).hasMessageContaining("it never came");
        assertFails(() -> assertThat(UPLOAD).hasMessages(1, "Uploader --> ConnectionPool: upload*"));
    }

    @Test
    void between_narrowsToTheTimeBetweenTwoMessages() {
        assertThat(UPLOAD)
                .between("storage.example -> ClientSocket: end of stream", "200 OK")
                .hasMessages(1, "ClientSocket -> storage.example: PUT*")
                .hasNoMessage("503*");

        assertFails(() -> assertThat(UPLOAD).between("404", "200 OK")).hasMessageContaining("the first never came");
        assertFails(() -> assertThat(UPLOAD).between("200 OK", "100 Continue")).hasMessageContaining("there is no end");
    }

    @Test
    void repliesToEveryCall_pairsByExchange() {
        assertThat(answered().build()).repliesToEveryCall();

        Trace open = answered()
                .add("Client/1", "Server/1", "three", MessageKind.CALL, 3)
                .build();
        assertFails(() -> assertThat(open).repliesToEveryCall("* -> Server: *"))
                .hasMessageContaining("1 of 3 have none")
                .hasMessageContaining("Client#1 -> Server#1: three");
        assertFails(() -> assertThat(UPLOAD).repliesToEveryCall("nobody says this"));
    }

    private static MessageTrace answered() {
        return new MessageTrace()
                .add("Client/1", "Server/1", "one", MessageKind.CALL, 1)
                .add("Client/1", "Server/1", "two", MessageKind.CALL, 2)
                .add("Server/1", "Client/1", "to two", MessageKind.REPLY, 2)
                .add("Server/1", "Client/1", "to one", MessageKind.REPLY, 1);
    }

    @Test
    void runsAtMostAtOnce_countsSpansThatLastTogether() {
        Trace trace = new ActionTraces()
                .add("w1", "upload", 0, 10)
                .add("w2", "upload", 5, 10)
                .add("w3", "upload", 10, 10)
                .add("w3", "wait", 0, 100)
                .build("x.jfr", 100);

        assertThat(trace).runsAtMostAtOnce(2, "upload").runsAtMostAtOnce(1, "wait");
        assertFails(() -> assertThat(trace).runsAtMostAtOnce(1, "upload"))
                .hasMessageContaining("expected at most 1 “upload” at once, but there were 2")
                .hasMessageContaining("(w1)")
                .hasMessageContaining("(w2)");
        assertFails(() -> assertThat(trace).runsAtMostAtOnce(1, "download")).hasMessageContaining("upload, wait");
    }

    @Test
    void spansAreShorterThan_tellsTheLongest() {
        Trace trace = new ActionTraces()
                .add("w1", "upload", 0, 10)
                .add("w2", "upload", 5, 2_000_000)
                .build("x.jfr", 3_000_000);

        assertThat(trace).spansAreShorterThan(Duration.ofMillis(3), "upload").endsEverySpan();
        assertFails(() -> assertThat(trace).spansAreShorterThan(Duration.ofMillis(2), "upl*"))
                .hasMessageContaining("1 of 2 were not")
                .hasMessageContaining("2 ms");
    }

    @Test
    void values_riseStayWithinAndReturn() {
        Trace rising = StateTraces.level("used", List.of(), 0, 1, 1, 3);
        Trace waving = StateTraces.level("used", List.of(), 2, 5, 1, 2);

        assertThat(rising).rises("used").rises("Pool.used").rises("Pool#1.used").staysWithin("used", 0, 3);
        assertThat(waving).returnsTo("used", 2).staysWithin("Pool.used", 1, 5);

        assertFails(() -> assertThat(waving).rises("used")).hasMessageContaining("fell from 5 to 1");
        assertFails(() -> assertThat(waving).staysWithin("used", 0, 4)).hasMessageContaining("1 of 4 values did not");
        assertFails(() -> assertThat(rising).returnsTo("used", 0)).hasMessageContaining("in the end it is 3");
        assertFails(() -> assertThat(rising).rises("free")).hasMessageContaining("Pool.used");
        assertFails(() -> assertThat(rising).rises("Queue.used")).hasMessageContaining("Pool.used");
        assertFails(() -> assertThat(StateTraces.level("used", List.of(), 4, 4)).rises("used"))
                .hasMessageContaining("it stayed 4");
    }

    @Test
    void findings_areAssertedByKind() {
        Trace twice = new MessageTrace()
                .created("Pool/1", "Socket/1")
                .closed("Pool/1", "Socket/1")
                .closed("Pool/1", "Socket/1")
                .build();

        assertThat(twice).hasFinding("double-close").hasNoFinding("use-after-close");
        assertFails(() -> assertThat(twice).hasNoFindings()).hasMessageContaining("double-close");
        assertFails(() -> assertThat(twice).hasNoFinding("double-close")).hasMessageContaining("Socket#1");
        assertFails(() -> assertThat(UPLOAD).hasFinding("double-close")).hasMessageContaining("there is none");
        assertFails(() -> assertThat(UPLOAD).hasNoFinding("falling-ceiling"))
                .hasMessageContaining("cannot be told")
                .hasMessageContaining("spans");
        assertThatThrownBy(() -> assertThat(UPLOAD).hasNoFinding("spinn"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("spin,");
    }

    @Test
    void anything_ofNothing_fails() {
        List.<ThrowingCallable>of(
                        () -> assertThat(NOTHING).hasNoMessage("x"),
                        () -> assertThat(NOTHING).hasNoFindings(),
                        () -> assertThat(NOTHING).endsEverySpan(),
                        () -> assertThat(NOTHING).repliesToEveryCall(),
                        () -> assertThat(NOTHING).staysWithin("x", 0, 1),
                        () -> assertThat(NOTHING).matchesSequence(Path.of("x.mmd")))
                .forEach(TraceAssertTest::assertFails);
    }

    @Test
    void inDoubt_evenWhatHolds_failsUnlessAnIdDecides() {
        Object pool = new Object();
        Trace trace = new MessageTrace()
                .call("Client", "java.lang.Object/" + System.identityHashCode(pool), "lease")
                .add("Client", "Server/1", "ask", MessageKind.CALL, 7)
                .build();
        TraceAssert doubtful = assertThat(trace).inDoubt("OtherTest.other ran meanwhile");

        assertFails(() -> doubtful.hasMessage("lease"))
                .hasMessageContaining("not certain whose")
                .hasMessageContaining("OtherTest.other ran meanwhile");
        doubtful.involving(pool).hasMessages(1, "*").hasMessage("lease");
        doubtful.involving("Client").hasMessages(2, "*");
        doubtful.ofExchange(7).hasMessages(1, "*").hasMessage("ask");
        assertFails(() -> doubtful.involving(new Object()).hasMessage("lease"));
    }

    @Test
    void matchesSequence_whatIsThere_holdsAndDiffersWithAPage(@TempDir Path folder) throws Exception {
        Path golden = folder.resolve("upload.mmd");
        assertFails(() -> assertThat(UPLOAD).matchesSequence(golden))
                .hasMessageContaining("there is no golden file")
                .hasMessageContaining("-Dcontrail.golden.write=true");

        Files.writeString(golden, "sequenceDiagram\n  Uploader->>ConnectionPool: upload*\n  Uploader->>Moon: fly\n");
        var error = (SequenceMismatchError) catchError(() -> assertThat(UPLOAD).matchesSequence(golden));
        assertThat(error.getMessage())
                .contains("it fits for 1 of 16 messages")
                .contains("expected:     Uploader -> Moon: fly  (line 3)")
                .contains("but was:      ConnectionPool#1 -> HttpConnection#1: new")
                .contains("upload-difference.html");
        assertThat(error.expected()).contains("Moon");

        Files.writeString(golden, error.actual());
        assertThat(UPLOAD).matchesSequence(golden);

        Files.writeString(golden, "sequenceDiagram\n  what is this\n");
        assertThatThrownBy(() -> assertThat(UPLOAD).matchesSequence(golden))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("upload.mmd, line 2: ");
    }

    @Test
    void matchesSequence_allThatCameFits_saysHowManyMoreWereExpected(@TempDir Path folder) throws Exception {
        Path golden = folder.resolve("upload.mmd");
        String recorded = GoldenSequence.write(
                Sequences.of(List.of(UPLOAD), SequenceOptions.DEFAULT.folding(SequenceOptions.Folding.NEVER)));
        Files.writeString(golden, recorded.stripTrailing() + "\n  Moon->>Sun: ask\n  Sun-->>Moon: shine\n");

        assertFails(() -> assertThat(UPLOAD).matchesSequence(golden))
                .hasMessageContaining(
                        "the sequence is not that of upload.mmd: all 16 messages fit, but 2 more were expected")
                .hasMessageContaining("first:        Moon -> Sun: ask  (line ")
                .message()
                .doesNotContain("but was", "expected:");
    }

    @Test
    void matchesSequence_inDoubtWhoseMessagesTheseAre_writesNothingAndSaysWhy(@TempDir Path folder) throws Exception {
        Path missing = folder.resolve("goldens/upload.mmd");
        Path other = Files.writeString(folder.resolve("other.mmd"), "sequenceDiagram\n  Uploader->>Moon: fly\n");
        System.setProperty("contrail.golden.write", "true");
        try {
            for (Path golden : List.of(missing, other)) {
                assertFails(() -> assertThat(UPLOAD)
                                .inDoubt("Other.test ran meanwhile")
                                .matchesSequence(golden))
                        .hasMessageStartingWith(
                                golden.getFileName() + " was not written: it is not certain whose messages these are")
                        .hasMessageContaining("because:     Other.test ran meanwhile")
                        .hasMessageContaining("not written: " + golden);
            }
            assertThat(missing.getParent()).doesNotExist();
            assertThat(other).hasContent("sequenceDiagram\n  Uploader->>Moon: fly");

            assertThat(UPLOAD).matchesSequence(missing).matchesSequence(other);
            assertThat(other).hasSameTextualContentAs(missing);
        } finally {
            System.clearProperty("contrail.golden.write");
        }
    }

    private static AssertionError catchError(Runnable assertion) {
        try {
            assertion.run();
        } catch (AssertionError e) {
            return e;
        }
        throw new IllegalStateException("nothing was thrown");
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ?> assertFails(ThrowingCallable assertion) {
        return assertThatThrownBy(assertion).isInstanceOf(AssertionError.class);
    }
}
