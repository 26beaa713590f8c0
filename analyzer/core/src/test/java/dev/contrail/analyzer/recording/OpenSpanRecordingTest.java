package dev.contrail.analyzer.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.trace.Actions;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.events.Contrail;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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
    void span_thatAnotherThreadEnded_isOnTheThreadThatBeganIt() throws IOException {
        Trace trace = record(() -> {
            var span = Contrail.span("uploads", "upload", "part-1");
            var closer = new Thread(span::close, "closer");
            closer.start();
            try {
                closer.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });

        assertThat(rows(trace)).containsExactly(ME + ": upload");
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
            rows.add(trace.threads().get(actions.thread().get(row)).name() + ": "
                    + trace.text(actions.action().get(row), "") + (actions.isOpen(row) ? " open" : ""));
        }
        return rows;
    }
}
