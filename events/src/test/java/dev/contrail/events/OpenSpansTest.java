package dev.contrail.events;

import static dev.contrail.events.Recorded.EVERYTHING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Spans that other threads end, or nobody. */
@Timeout(120)
class OpenSpansTest {
    private static final String OPEN = "contrail.OpenSpan";
    private static final String ENDED = "contrail.Span";

    @TempDir
    private Path directory;

    @Test
    void dump_whileSpansAreOpen_hasThemWithThreadAndStart() throws Exception {
        try (var recording = start();
                var hung = new Hung(3)) {
            Instant begun = Instant.now();
            List<RecordedEvent> open = ofType(OPEN, dump(recording));

            assertThat(open)
                    .extracting(event -> event.getThread("begunOn").getJavaName())
                    .containsAll(hung.names());
            assertThat(open)
                    .filteredOn(event ->
                            hung.names().contains(event.getThread("begunOn").getJavaName()))
                    .allSatisfy(event -> {
                        assertThat(event.getString("queue")).isEqualTo("the lock that nobody gives back");
                        assertThat(event.getString("action")).isEqualTo("wait");
                        assertThat(event.getString("task"))
                                .isEqualTo(hung.getClass().getName());
                        assertThat(event.getInt("taskId")).isEqualTo(System.identityHashCode(hung));
                        assertThat(event.getStartTime()).isBefore(begun);
                    });
        }
    }

    @Test
    void secondDump_spansOpenSinceBeforeItsChunk_hasThemOnceMore() throws Exception {
        try (var recording = start();
                var hung = new Hung(1)) {
            dump(recording);
            List<Instant> starts = ofType(OPEN, dump(recording)).stream()
                    .filter(event ->
                            hung.names().contains(event.getThread("begunOn").getJavaName()))
                    .map(RecordedEvent::getStartTime)
                    .toList();

            assertThat(starts).hasSizeGreaterThan(1).doesNotContainNull();
            assertThat(Duration.between(starts.get(0), starts.get(starts.size() - 1))
                            .abs())
                    .isLessThan(Duration.ofMillis(1));
        }
    }

    @Test
    void span_openForSeconds_isNotedBeforeAnybodyDumps() throws Exception {
        var noted = new CountDownLatch(1);
        try (var stream = new jdk.jfr.consumer.RecordingStream();
                var hung = new Hung(0)) {
            stream.enable("contrail.Action");
            stream.onEvent(OPEN, event -> {
                if (hung.names().contains(event.getThread("begunOn").getJavaName())) {
                    noted.countDown();
                }
            });
            stream.startAsync();
            hung.start(1);
            noted.await();
        }
    }

    @Test
    void span_endedAfterItWasNoted_isThereWithItsEndAndTheSameStart() throws Exception {
        var recording = start();
        try (recording;
                var span = Contrail.span("uploads", "noted then ended", "part-1")) {
            dump(recording);
            span.close();
            List<RecordedEvent> all = dump(recording);

            RecordedEvent ended = all.stream()
                    .filter(event -> event.getEventType().getName().equals(ENDED))
                    .filter(event -> "noted then ended".equals(event.getString("action")))
                    .findFirst()
                    .orElseThrow();
            assertThat(ofType(OPEN, all))
                    .filteredOn(event -> "noted then ended".equals(event.getString("action")))
                    .isNotEmpty()
                    .allSatisfy(open -> assertThat(open.getLong("span")).isEqualTo(ended.getLong("span")));
            assertThat(ended.getThread("begunOn")).isNull();
        }
    }

    @Test
    void close_onAnotherThread_recordsWhereItBegan() {
        var recorded = Recorded.during(EVERYTHING, () -> {
            var span = Contrail.span("uploads", "upload", "part-1");
            onAnotherThread("closer", () -> {
                span.action("finish");
                span.close();
            });
        });

        RecordedEvent event = recorded.only();
        assertThat(event.getEventType().getName()).isEqualTo(ENDED);
        assertThat(event.getString("action")).isEqualTo("finish");
        assertThat(event.getThread().getJavaName()).isEqualTo("closer");
        assertThat(event.getThread("begunOn").getJavaName())
                .isEqualTo(Thread.currentThread().getName());
        assertThat(event.getDuration()).isPositive();
    }

    @Test
    void close_byTwoThreadsAtOnce_recordsOnce() throws Exception {
        int rounds = 500;
        var barrier = new CyclicBarrier(2);
        var spans = new Span[1];

        var recorded = Recorded.during(EVERYTHING, () -> {
            var other = new Thread(() -> {
                for (int i = 0; i < rounds; i++) {
                    await(barrier);
                    spans[0].close();
                    await(barrier);
                }
            });
            other.start();
            for (int i = 0; i < rounds; i++) {
                spans[0] = Contrail.span("uploads", "upload", i);
                await(barrier);
                spans[0].close();
                await(barrier);
            }
        });

        assertThat(recorded.events()).hasSize(rounds);
        assertThat(recorded.events())
                .extracting(event -> event.getString("task"))
                .doesNotHaveDuplicates();
    }

    @Test
    void close_nestedAndOutOfOrder_recordsEachByItself() {
        var recorded = Recorded.during(EVERYTHING, () -> {
            List<Span> spans = new ArrayList<>();
            IntStream.range(0, 100).forEach(i -> spans.add(Contrail.span("uploads", "a" + i, i)));
            spans.forEach(Span::close);
        });

        assertThat(recorded.events())
                .hasSize(100)
                .allSatisfy(event -> assertThat(event.getString("action")).isEqualTo("a" + event.getString("task")));
    }

    @Test
    void manyThreads_spansAtOnce_recordEachWithItsOwnTask() {
        int threads = 8;
        int each = 3_000;

        var recorded = Recorded.during(EVERYTHING, () -> {
            var all = IntStream.range(0, threads)
                    .mapToObj(i -> new Thread(() -> nest(each), "nesting-" + i))
                    .toList();
            all.forEach(Thread::start);
            all.forEach(OpenSpansTest::join);
        });

        assertThat(recorded.events())
                .hasSize(threads * each * 2)
                .allSatisfy(event -> assertThat(event.getString("task"))
                        .startsWith(event.getThread().getJavaName() + event.getString("action")));
    }

    private static void nest(int times) {
        String me = Thread.currentThread().getName();
        for (int i = 0; i < times; i++) {
            try (var outer = Contrail.span("q", "outer", me + "outer");
                    var inner = Contrail.span("q", "inner", me + "inner")) {
                assertThat(outer).isNotSameAs(inner);
            }
        }
    }

    @Test
    void thread_thatEndsWithAnOpenSpan_isNotKept() throws Exception {
        try (var recording = start()) {
            var left = new ConcurrentLinkedQueue<Span>();
            var thread = new Thread(() -> left.add(Contrail.span("uploads", "left open", "part-1")));
            thread.start();
            thread.join();
            var weak = new WeakReference<>(thread);
            thread = null;

            while (weak.get() != null) {
                System.gc();
                Thread.sleep(10);
            }
            left.element().close();
            assertThat(dump(recording))
                    .filteredOn(event -> "left open".equals(actionOf(event))
                            && event.getEventType().getName().equals(ENDED))
                    .isNotEmpty();
        }
    }

    private static String actionOf(RecordedEvent event) {
        return event.hasField("action") ? event.getString("action") : "";
    }

    private static Recording start() {
        var recording = new Recording();
        EVERYTHING.accept(recording);
        recording.start();
        return recording;
    }

    private List<RecordedEvent> dump(Recording recording) throws IOException {
        Path file = directory.resolve(System.nanoTime() + ".jfr");
        recording.dump(file);
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().startsWith("contrail."))
                .toList();
    }

    private static List<RecordedEvent> ofType(String type, List<RecordedEvent> events) {
        return events.stream()
                .filter(event -> event.getEventType().getName().equals(type))
                .toList();
    }

    private static void onAnotherThread(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.start();
        join(thread);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Threads that wait within a span until this is closed. */
    private static final class Hung implements AutoCloseable {
        private final CountDownLatch end = new CountDownLatch(1);
        private final List<Thread> threads = new ArrayList<>();

        Hung(int count) throws InterruptedException {
            start(count);
        }

        void start(int count) throws InterruptedException {
            var begun = new CountDownLatch(count);
            for (int i = 0; i < count; i++) {
                var thread = new Thread(() -> hang(begun), "hung-" + System.identityHashCode(this) + "-" + i);
                threads.add(thread);
                thread.start();
            }
            begun.await();
        }

        List<String> names() {
            return threads.stream().map(Thread::getName).toList();
        }

        private void hang(CountDownLatch begun) {
            try (var span = Contrail.span("the lock that nobody gives back", "wait", this)) {
                assertThat(span).isNotSameAs(Span.OFF);
                begun.countDown();
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            end.countDown();
            threads.forEach(OpenSpansTest::join);
        }
    }
}
