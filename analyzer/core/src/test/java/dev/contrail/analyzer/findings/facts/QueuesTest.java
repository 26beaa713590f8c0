package dev.contrail.analyzer.findings.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.findings.Story;
import dev.contrail.analyzer.findings.facts.Queues.Queue;
import dev.contrail.analyzer.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tasks by where they lay. */
class QueuesTest {
    private final Story story = new Story();

    private QueuesTest job(int number, String queue, double put, double taken, String taker) {
        story.action(put, "main", queue, "note", "job-" + number).span(taken, 1, taker, queue, "run", "job-" + number);
        return this;
    }

    private static List<Queue> queues(Trace trace) {
        return Queues.of(new Handovers(trace, new Verbs(trace), new Spans(trace)));
    }

    @Test
    void queues_areInTheOrderOfTheirFirstTaking_withThoseWhoTakeFromThem() {
        Trace trace = job(1, "Box#1", 0, 9, "late")
                .job(2, "Desk#1", 1, 3, "clerk")
                .job(3, "Box#1", 2, 12, "early")
                .job(4, "Box#1", 3, 14, "late")
                .story
                .action(20, "main", "Box#1", "note", "job-5")
                .trace();
        List<Queue> queues = queues(trace);

        assertThat(queues).extracting(queue -> name(trace, queue.queue())).containsExactly("Desk", "Box");
        assertThat(queues).extracting(Queue::taken).containsExactly(1, 3);
        assertThat(queues.get(1).places()).hasSize(4);
        assertThat(queues.get(1).takers())
                .extracting(thread -> trace.threads().get(thread).name())
                .containsExactlyInAnyOrder("late", "early");
    }

    @Test
    void queue_ofANameThatStandsForManyTasks_isNone() {
        story.action(0, "main", "Box#1", "note", "job")
                .action(1, "main", "Box#1", "note", "job")
                .span(5, 1, "worker", "Box#1", "run", "job");

        assertThat(queues(story.trace())).isEmpty();
    }

    @Test
    void usualWait_isWhatNineInTenLieLongerThan() {
        for (int n = 0; n < 20; n++) {
            job(n, "Box#1", n * 100, n * 100 + 60 - n, "worker");
        }
        // Waits of 41 to 60 ms: the third shortest, since two in twenty are shorter.
        assertThat(queues(story.trace()).get(0).usualWait()).isEqualTo(43_000_000);
    }

    @Test
    void usualWait_whereNothingWasTaken_isNone() {
        Queue queue =
                queues(story.action(0, "main", "Box#1", "note", "job").trace()).get(0);

        assertThat(queue.usualWait()).isZero();
        assertThat(queue.taken()).isZero();
        assertThat(queue.takers()).isEmpty();
    }

    private static String name(Trace trace, int participant) {
        return trace.participants().get(participant).name();
    }
}
