package dev.contrail.junit;

import static dev.contrail.analyzer.assertions.TraceAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.recordings.Program;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** Three bugs that their own tests did not see, as tests: red with a picture, and green when they are mended. */
class TalkBugsTest {
    private static String[] arguments = {"fixed"};

    @TempDir
    Path folder;

    private Run.Result run(Class<?> test, String... with) {
        arguments = with;
        return Run.into(folder).one(test);
    }

    private static void assertGreen(Run.Result result) {
        assertThat(result.outcome().getThrowable()).isEmpty();
    }

    @Recorded
    static class Connection {
        @Test
        void upload_afterARefusedOne_isToldAsTheServerAnswered(Trace trace) throws Exception {
            Program.EXPECT_CONTINUE.run(arguments);

            assertThat(trace)
                    .hasMessages(1, "HttpConnection --> Uploader: upload failed: 503 *")
                    .hasMessages(2, "HttpConnection --> Uploader: 201 Created")
                    .repliesToEveryCall("Uploader -> HttpConnection: PUT *")
                    .hasNoFinding("outlived");
        }
    }

    @Test
    void connectionThatKeepsAnOldAnswer_isRedWithThePicture() {
        Run.Result result = run(Connection.class, "buggy");

        assertThat(result.message())
                .startsWith(
                        "expected “HttpConnection --> Uploader: upload failed: 503 *” exactly once, but it came 3 times")
                .contains("found:        HttpConnection#1 ")
                .contains("upload_afterARefusedOne_isToldAsTheServerAnswered-")
                .contains(".html");
        assertGreen(run(Connection.class, "fixed"));
    }

    @Recorded
    static class ConnectionGolden {
        @Test
        void upload_isTheSequenceThatWeDrew(Trace trace) throws Exception {
            Program.EXPECT_CONTINUE.run(arguments);

            assertThat(trace).matchesSequence("expect-continue.mmd");
        }
    }

    @Test
    void connection_againstItsGoldenSequence_differsWhereTheBugIs() {
        Run.Result result = run(ConnectionGolden.class, "buggy");

        assertThat(result.message())
                .startsWith("the sequence is not that of expect-continue.mmd")
                .contains("HttpConnection#1 -> HttpConnection#1: responseAlreadyReceived = false")
                .contains("expect-continue-difference.html");
        assertThat(result.failure()).isInstanceOfSatisfying(AssertionFailedError.class, failure -> {
            assertThat(failure.getExpected().getStringRepresentation()).contains("responseAlreadyReceived = false");
            assertThat(failure.getActual().getStringRepresentation()).startsWith("sequenceDiagram");
        });
        assertGreen(run(ConnectionGolden.class, "fixed"));
    }

    @Recorded(settings = "src/test/resources/window.jfc")
    static class Window {
        @Test
        void download_intoAPipe_buffersNoMoreThanItsWindow(Trace trace) throws Exception {
            Program.SLIDING_WINDOW.run(arguments);

            assertThat(trace)
                    .rises("SlidingWindow.released")
                    .returnsTo("SlidingWindow.buffered", 0)
                    .staysWithin("SlidingWindow.buffered", 0, 10);
        }
    }

    @Test
    void downloadWithoutAWindow_isRedWithThePicture() {
        Run.Result result = run(Window.class, "--parts", "200");

        assertThat(result.message())
                .startsWith("expected “SlidingWindow#1.buffered” to stay within 0 and 10, but ")
                .contains("least and most: 0 and ")
                .contains(".html");
        assertGreen(run(Window.class, "--window", "10", "--parts", "200"));
    }

    @Recorded
    static class Queue {
        @Test
        void upload_ofManyParts_doesNotSpin(Trace trace) throws Exception {
            Program.UPLOAD_QUEUE.run(arguments);

            assertThat(trace).runsAtMostAtOnce(3, "multipart").endsEverySpan().hasNoFinding("spin");
        }
    }

    @Test
    void workersThatPutTasksBack_areRedWithThePicture() {
        Run.Result result = run(Queue.class, "buggy", "15", "24");

        assertThat(result.message())
                .startsWith("expected no finding spin")
                .contains("put back")
                .contains(".html");
        assertGreen(run(Queue.class, "fixed", "15", "24"));
    }
}
