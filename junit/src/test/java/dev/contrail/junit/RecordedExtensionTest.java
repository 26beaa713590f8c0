package dev.contrail.junit;

import static dev.contrail.analyzer.assertions.TraceAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contrail.events.Contrail;
import dev.contrail.events.StateEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedExtensionTest {
    @TempDir
    Path folder;

    static final class Pool {}

    static final class Socket {}

    @Recorded
    static final class Fails {
        @Test
        void fails() {
            var pool = new Pool();
            var socket = new Socket();
            Contrail.created(pool, socket, "open");
            Contrail.closed(pool, socket, "close");
            Contrail.closed(pool, socket, "close");
            Contrail.message(pool, socket, "ask", 7);
            Contrail.span(pool, "wait", socket);
            throw new AssertionError("it is wrong");
        }
    }

    @Test
    void failure_ofARecordedTest_tellsTheFindingAndLeavesThePage() throws Exception {
        Run.Result result = Run.into(folder).one(Fails.class);

        assertThat(result.message())
                .startsWith("it is wrong\n\ncontrail recorded 4 messages, 1 action in ")
                .contains("found:        Socket#1 ")
                .contains("still open:   wait Socket#1 in Pool#1")
                .contains("unanswered:   Pool#1 -> Socket#1: ask")
                .contains("page:         file:///");
        assertThat(result.failure().getStackTrace()[0].getMethodName()).isEqualTo("fails");
        List<String> kept = files();
        assertThat(kept).hasSize(2).allMatch(name -> name.matches("fails-\\d+\\.(html|jfr)"));
        Path page =
                folder.resolve(new TestName(Fails.class.getName(), "").folder()).resolve(kept.get(0));
        assertThat(Files.readString(page)).contains("<title>");
        assertThat(result.message()).contains(page.toUri().toString());
        assertThat(messages(page.resolveSibling(kept.get(1)))).contains("open", "close", "ask");
        assertThat(published()).containsExactlyInAnyOrderElementsOf(kept);
    }

    private List<String> published() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("published"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> messages(Path file) throws IOException {
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("contrail.Message"))
                .map(event -> event.getString("label"))
                .toList();
    }

    @Recorded
    static final class Passes {
        @Test
        void passes() {
            Contrail.message("a", "b", "fine");
        }
    }

    @Test
    void keep_saysWhichTestsLeaveFiles() throws Exception {
        assertThat(Run.into(folder).one(Passes.class).passed()).isTrue();
        assertThat(files()).isEmpty();

        assertThat(Run.into(folder)
                        .with("contrail.keep", "never")
                        .one(Fails.class)
                        .message())
                .contains("found:")
                .doesNotContain("page:");
        assertThat(files()).isEmpty();

        assertThat(Run.into(folder)
                        .with("contrail.keep", "always")
                        .one(Passes.class)
                        .passed())
                .isTrue();
        assertThat(files()).containsExactly("passes-1.html", "passes-1.jfr");

        assertThat(Run.into(folder)
                        .with("contrail.keep", "sometimes")
                        .one(Passes.class)
                        .message())
                .contains("contrail.keep is “sometimes”, but should be failed, always, never");
    }

    static final class Plain {
        @Test
        void plain() {
            Contrail.message("a", "b", "plain");
            throw new IllegalStateException("as thrown");
        }
    }

    @Test
    void everyTest_whenAllAreToBeRecorded_isRecordedAndKeepsItsOwnException() {
        Run.Result off = Run.into(folder)
                .with("junit.jupiter.extensions.autodetection.enabled", "true")
                .one(Plain.class);
        assertThat(off.failure()).hasMessage("as thrown").hasNoSuppressedExceptions();

        Run.Result on = Run.into(folder)
                .with("junit.jupiter.extensions.autodetection.enabled", "true")
                .with("contrail.recorded", "all")
                .one(Plain.class);
        assertThat(on.failure())
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("as thrown");
        assertThat(on.failure().getSuppressed())
                .singleElement()
                .satisfies(note -> assertThat(note)
                        .message()
                        .startsWith("contrail recorded 1 message in ")
                        .contains("plain-1.html"));
    }

    @Recorded
    static final class Aborts {
        @Test
        void aborts() {
            assumeTrue(false, "not here");
        }
    }

    @Test
    void abortedTest_isLeftAlone() throws Exception {
        Run.Result result = Run.into(folder).one(Aborts.class);

        assertThat(result.outcome().getStatus()).hasToString("ABORTED");
        assertThat(result.failure()).hasNoSuppressedExceptions();
        assertThat(files()).isEmpty();
    }

    @Recorded
    static final class Several {
        @ParameterizedTest
        @ValueSource(strings = {"../..", "a/b: <c>", "", "äöü", "x"})
        void several(String argument) {
            Contrail.message("test", "nobody", argument);
            throw new AssertionError(argument);
        }
    }

    @Test
    void parameterizedTests_leaveFilesWithSafeNames() throws Exception {
        Run.into(folder).all(Several.class);
        Run.into(folder).all(Several.class);

        assertThat(files())
                .filteredOn(name -> name.endsWith(".html"))
                .hasSize(10)
                .allMatch(name -> name.matches("several_[\\p{L}\\d_.-]*-[12]\\.html"), "safe");
    }

    @Recorded
    static final class Looks {
        @BeforeEach
        void prepare(Trace trace) {
            Contrail.message("test", "pool", "prepare");
            assertThat(trace).hasMessage("prepare");
        }

        @Test
        void looks(Trace trace) throws Exception {
            var pool = new Pool();
            assertThat(trace).hasNoMessage("lease");
            CompletableFuture.runAsync(() -> Contrail.message("test", pool, "lease"))
                    .get();
            assertThat(trace).hasMessagesInOrder("test -> pool: prepare", "test -> Pool#1: lease");
            assertThat(trace).involving(pool).hasMessages(1, "*");
            assertThat(trace.soFar().messages().size()).isEqualTo(2);
        }

        @Nested
        class Inner {
            @Test
            void inner(Trace trace) {
                assertThat(trace).hasMessages(1, "*");
            }
        }
    }

    @Test
    void trace_isAllThatWasRecordedOfTheTestUpToNow() {
        assertThat(Run.into(folder).all(Looks.class))
                .hasSize(2)
                .allSatisfy(
                        result -> assertThat(result.outcome().getThrowable()).isEmpty());
    }

    @Recorded
    static final class TooEarly {
        TooEarly(Trace trace) {}

        @Test
        void test() {}
    }

    @Test
    void trace_ofNoTest_saysWhereItMayBeAsked() {
        assertThat(Run.into(folder).one(TooEarly.class).failure())
                .hasStackTraceContaining("take it as a parameter of a @Recorded test");
    }

    @Recorded
    static final class Waits {
        @Test
        void waits(Trace trace) {
            var span = Contrail.span("queue", "work", "task");
            CompletableFuture<Void> late = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 20; i++) {
                    Contrail.message("a", "b", "late");
                    sleep(5);
                }
                span.close();
            });
            trace.awaitQuiet(Duration.ofMillis(50));
            assertThat(late).isDone();
            assertThat(trace).hasMessages(20, "late").endsEverySpan();
        }
    }

    static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void awaitQuiet_waitsForEventsAndSpans() {
        assertThat(Run.into(folder).one(Waits.class).outcome().getThrowable()).isEmpty();
    }

    @Recorded
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static final class BesideOthers {
        private static final Pool SHARED = new Pool();

        @Test
        void first() {
            Contrail.message("first", SHARED, "in time");
        }

        @Test
        void second() {
            Contrail.message("first", SHARED, "late");
            Contrail.message("second", new Pool(), "mine");
            throw new AssertionError();
        }
    }

    @Test
    void lateEvents_ofObjectsThatWereThereBefore_areNamed() {
        String message = Run.into(folder).all(BesideOthers.class).stream()
                .filter(result -> !result.passed())
                .findFirst()
                .orElseThrow()
                .message();

        assertThat(message).contains("recorded 2 messages").contains("1 event only of objects that were there before");
    }

    @Name("dev.contrail.junit.Stock")
    static final class StockEvent extends StateEvent {
        int stock;
    }

    @Recorded(events = StockEvent.class)
    static final class OwnEvents {
        @Test
        void own(Trace trace) {
            var event = new StockEvent();
            event.subject("shelf");
            event.stock = 3;
            event.commit();
            assertThat(trace).returnsTo("shelf.stock", 3);
        }
    }

    @Test
    void ownEvents_areRecordedWhenNamed() {
        assertThat(Run.into(folder).one(OwnEvents.class).outcome().getThrowable())
                .isEmpty();
    }

    @Test
    void recordingOfTheUser_goesOnBesideOurs() throws Exception {
        try (var users = new Recording()) {
            users.enable("contrail.Message");
            users.start();
            Run.into(folder).all(Fails.class, Looks.class);
            users.stop();
            Path file = folder.resolve("users.jfr");
            users.dump(file);

            assertThat(messages(file)).contains("ask", "lease");
            assertThat(RecordingFile.readAllEvents(file))
                    .extracting(RecordedEvent::getStartTime)
                    .isNotEmpty();
        }
    }

    @Test
    void size_deletesTheOldest() throws Exception {
        Run.into(folder).one(Fails.class);
        Run.into(folder).one(Fails.class);
        List<String> before = files();
        Run.into(folder).with("contrail.size", "0").one(Fails.class);

        assertThat(before).filteredOn(name -> name.endsWith(".html")).hasSize(2);
        assertThat(files()).filteredOn(name -> name.endsWith(".html")).hasSize(1);
    }

    @Recorded
    static final class StartsJvm {
        @Test
        void starts(Trace trace) throws Exception {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var child = new ProcessBuilder(
                            java,
                            trace.childOption(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Child.class.getName())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(child.waitFor()).isZero();
            throw new AssertionError("look at the child");
        }
    }

    static final class Child {
        public static void main(String[] args) {
            Contrail.message("child", "parent", "hello from the child");
        }
    }

    @Test
    void childJvm_withTheOption_isOnThePageAndKept() throws Exception {
        Run.Result result = Run.into(folder).one(StartsJvm.class);

        assertThat(result.message()).startsWith("look at the child").doesNotContain("could not tell");
        Path recording = folder.resolve(new TestName(StartsJvm.class.getName(), "").folder())
                .resolve("starts-1-child-1.jfr");
        assertThat(messages(recording)).containsExactly("hello from the child");
    }
}
