package dev.contrail.events;

import static dev.contrail.events.Recorded.EVERYTHING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import org.junit.jupiter.api.Test;

/** Spans whose thread has ended: Flight Recorder mostly writes no such thread, so that only its name tells of it. */
class EndedThreadTest {
    @Test
    void note_ofASpanThatAnEndedThreadLeft_tellsItsNameAndId() throws Exception {
        var span = new CompletableFuture<Span>();
        var thread = new Thread(() -> span.complete(Contrail.span("cache", "left open", "key-1")), "loader");

        List<RecordedEvent> notes = notesOf("left open", () -> run(thread));
        span.get().close();

        assertThat(notes).isNotEmpty().allSatisfy(note -> {
            RecordedThread begunOn = note.getThread("begunOn"); // none on 17, mostly so on 25
            assertThat(begunOn == null ? "loader" : begunOn.getJavaName()).isEqualTo("loader");
            assertThat(note.getString("begunBy")).isEqualTo("loader");
            assertThat(note.getLong("begunById")).isEqualTo(thread.getId());
        });
    }

    @Test
    void note_ofASpanWhoseThreadIsAlive_tellsTheThreadOnly() {
        var span = new CompletableFuture<Span>();

        List<RecordedEvent> notes = notesOf("open", () -> span.complete(Contrail.span("cache", "open", null)));
        span.join().close();

        assertThat(notes).isNotEmpty().allSatisfy(note -> {
            assertThat(note.getThread("begunOn").getJavaName())
                    .isEqualTo(Thread.currentThread().getName());
            assertThat(note.getString("begunBy")).isNull();
            assertThat(note.getLong("begunById")).isZero();
        });
    }

    @Test
    void close_afterTheThreadThatBeganItEnded_tellsItsName() {
        var recorded = Recorded.during(EVERYTHING, () -> {
            var span = new CompletableFuture<Span>();
            run(new Thread(() -> span.complete(Contrail.span("uploads", "upload", "part-1")), "loader"));
            span.join().close();
        });

        RecordedEvent event = recorded.only();
        assertThat(event.getEventType().getName()).isEqualTo("contrail.Span");
        assertThat(event.getString("begunBy")).isEqualTo("loader");
    }

    private static List<RecordedEvent> notesOf(String action, Runnable program) {
        return Recorded.during(EVERYTHING, program).events().stream()
                .filter(event -> event.getEventType().getName().equals("contrail.OpenSpan"))
                .filter(event -> action.equals(event.getString("action")))
                .toList();
    }

    private static void run(Thread thread) {
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
