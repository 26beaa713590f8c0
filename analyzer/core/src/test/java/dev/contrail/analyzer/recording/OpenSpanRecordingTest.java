package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.explain.Explainer;
import dev.contrail.analyzer.explain.Question;
import dev.contrail.analyzer.findings.Findings;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.model.Lane;
import dev.contrail.analyzer.model.LaneAction;
import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Attribute;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.events.Contrail;
import dev.contrail.events.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dump of threads that are still within their spans, and of a span that another thread ended. */
class OpenSpanRecordingTest {
    private static final String ME = Thread.currentThread().getName();

    @TempDir
    private Path folder;

    @Test
    void dump_threadWithinASpan_hasItOnThatThreadUntilTheEnd() throws IOException {
        var end = new CountDownLatch(1);
        Trace trace;
        try {
            trace = record(() -> {
                var begun = new CountDownLatch(1);
                var hung = new Thread(() -> hang(begun, end), "hung");
                hung.setDaemon(true);
                hung.start();
                await(begun);
                Contrail.action("lock", "look", null);
            });
        } finally {
            end.countDown();
        }

        assertThat(rows(trace)).containsExactly("hung: wait open", ME + ": look");
        Actions actions = trace.actions();
        assertThat(actions.start().get(0) + actions.duration().get(0))
                .isEqualTo(trace.range().endNanos());
    }

    @Test
    void span_leftByAThreadThatHasEnded_isThatThreadsAndSaidSo() throws IOException {
        var left = new CompletableFuture<Span>();
        Trace trace = record(() -> {
            run(new Thread(() -> left.complete(Contrail.span("cache", "load", "key-1")), "loader"));
            for (int n = 0; n < 5; n++) {
                Contrail.span("cache", "load", "key-2").close();
            }
        });

        left.join().close(); // else other recordings of this JVM would have it, too

        assertThat(rows(trace)).contains("loader: load open");
        assertThat(Findings.in(trace)).singleElement().satisfies(finding -> {
            assertThat(finding.words())
                    .startsWith("loader began “load key-1 in cache” at +")
                    .contains("its thread has ended without closing it");
            assertThat(finding.kind().remedy()).doesNotContain("thread dump");
        });
        assertThat(new Explainer(trace, trace.range(), List.of())
                        .answer(new Question.OfThread("loader"))
                        .orElseThrow()
                        .about())
                .isEqualTo("loader");
    }

    @Test
    void span_begunByAThreadThatHasEnded_isNotTheWorkOfWhoEndedIt() throws IOException {
        Trace trace = record(() -> {
            var span = new CompletableFuture<Span>();
            run(new Thread(() -> span.complete(Contrail.span("uploads", "upload", "part-1")), "opener"));
            span.join().close();
        });

        assertThat(rows(trace))
                .containsExactlyInAnyOrder("no thread: upload", "opener: upload begins", ME + ": upload ends");
    }

    @Test
    void span_thatAnotherThreadEnded_isNoThreadsWorkAndMarkedOnBoth() throws IOException {
        Trace trace = record(OpenSpanRecordingTest::endElsewhere);

        assertThat(rows(trace))
                .containsExactlyInAnyOrder(
                        "no thread: upload", ME + ": upload begins", "closer: upload ends", ME + ": look");
        assertThat(attribute(trace, Attribute.BEGUN_ON)).isEqualTo(ME);
        assertThat(attribute(trace, Attribute.ENDED_ON)).isEqualTo("closer");
    }

    @Test
    void span_thatAnotherThreadEnded_hasALaneByWhatItWasDoneTo() throws IOException {
        Trace trace = record(OpenSpanRecordingTest::endElsewhere);

        LaneChart chart = Lanes.of(List.of(trace), new Categories());

        assertThat(chart.lanes()).extracting(Lane::name).containsExactly("closer", ME, "part-1 (across threads)");
        assertThat(chart.threads()).isEqualTo(2);
        assertThat(chart.lanes().get(2).marks().size()).isOne();
        assertThat(chart.actions())
                .filteredOn(action -> action.name().startsWith("upload"))
                .extracting(LaneAction::name, LaneAction::spans)
                .containsExactlyInAnyOrder(tuple("upload", 1L), tuple("upload begins", 0L), tuple("upload ends", 0L));
    }

    private static void endElsewhere() {
        var span = Contrail.span("uploads", "upload", "part-1");
        run(new Thread(span::close, "closer"));
        Contrail.action("uploads", "look", null);
    }

    private static void run(Thread thread) {
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String attribute(Trace trace, String name) {
        Actions actions = trace.actions();
        return IntStream.range(0, actions.size())
                .filter(actions.moved())
                .boxed()
                .flatMap(row -> actions.attributes().stream()
                        .filter(attribute -> attribute.name().equals(name)
                                && attribute.type() == actions.type().get(row))
                        .map(attribute -> trace.text((int) attribute.values().get(row), "")))
                .findFirst()
                .orElseThrow();
    }

    private Trace record(Runnable program) throws IOException {
        Path file = TestRecordings.record(folder.resolve("open.jfr"), program, "contrail.Action");
        return TestRecordings.read(file);
    }

    private static void hang(CountDownLatch begun, CountDownLatch end) {
        try (var span = Contrail.span("lock", "wait", null)) {
            assertThat(span).isNotNull();
            begun.countDown();
            await(end);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> rows(Trace trace) {
        Actions actions = trace.actions();
        var rows = new ArrayList<String>();
        for (int row = 0; row < actions.size(); row++) {
            int thread = actions.thread().get(row);
            String name = thread == Trace.ABSENT
                    ? "no thread"
                    : trace.threads().get(thread).name();
            rows.add(name + ": " + trace.text(actions.action().get(row), "") + (actions.isOpen(row) ? " open" : ""));
        }
        return rows;
    }
}
