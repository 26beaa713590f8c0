package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.model.SequenceMessages;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Trace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What of a sequence diagram is written for the page, and that the page reads the same. */
class SequenceDataTest {
    private static SequenceDiagram diagram(Trace trace) {
        return Sequences.of(List.of(trace), SequenceOptions.DEFAULT.folding(SequenceOptions.Folding.NEVER));
    }

    private static Map<String, Object> tree(MessageTrace trace, PageColumns columns, int budget) {
        return new SequenceData(columns, MessageTrace.START, budget).tree(diagram(trace.build()));
    }

    private static MessageTrace calls(int count) {
        var trace = new MessageTrace();
        for (int i = 0; i < count; i++) {
            trace.call("a", "B/" + (i / 2 + 1), "call " + i);
        }
        return trace;
    }

    @Test
    void messages_withinTheBudget_areAllWritten() {
        var columns = new PageColumns();
        Map<String, Object> tree = tree(calls(6), columns, 6);

        assertThat(tree).containsEntry("messages", 6).containsEntry("types", List.of("a", "B"));
        assertThat(size(columns, tree, "time")).isEqualTo(6);
        assertThat(size(columns, tree, "type")).isEqualTo(4);
        assertThat((List<?>) tree.get("labels")).hasSize(6);
    }

    @Test
    void messages_beyondTheBudget_areCountedButNotWritten() {
        var columns = new PageColumns();
        Map<String, Object> tree = tree(calls(6), columns, 4);

        assertThat(tree).containsEntry("messages", 6);
        for (String column : List.of("time", "duration", "thread", "from", "to", "label", "kind", "answers")) {
            assertThat(size(columns, tree, column)).as(column).isEqualTo(4);
        }
        assertThat(tree).containsEntry("labels", List.of("call 0", "call 1", "call 2", "call 3"));
    }

    @Test
    void silences_beyondTheBudget_areNotWritten() {
        var trace = calls(8).silent(1_000).call("a", "c", "later");

        assertThat(tree(trace, new PageColumns(), 9).get("gaps")).isEqualTo(List.of(List.of(8, 1_001_000L)));
        assertThat(tree(trace, new PageColumns(), 8).get("gaps")).isEqualTo(List.of());
    }

    @Test
    void manyMessages_inAPage_takeLittleRoom() {
        int messages = 50_000;
        byte[] data = PageData.of(List.of(Pages.run(ManyMessages.trace(messages))));

        assertThat((double) data.length / messages).isLessThan(10);
    }

    @Test
    void sequence_readByThePage_isWhatWasWritten() throws IOException {
        Trace trace = ServicePage.trace();
        try (Browser browser = Browser.start();
                Browser.Opened opened =
                        browser.open("<main id=app aria-busy=false>open</main>".getBytes(StandardCharsets.UTF_8))) {
            Object read = opened.page.evaluate(
                    """
                    async ([script, data]) => {
                      const { data: d, sequence: s } = new Function(script + '; return { data: $shell_data, sequence: $sequence_data };')();
                      const page = await d.openData(data);
                      const { lifelines, labels, threads, size, ...columns } = s.readSequence(page, page.runs[0]);
                      const { own, names } = columns.exchanges;
                      const name = lifeline => lifelines[lifeline]?.name ?? 'outside';
                      return Array.from({ length: size }, (_, row) => [columns.time[row], columns.kind[row], name(columns.from[row]),
                        name(columns.to[row]), labels[columns.label[row]], threads[columns.thread[row]], columns.partner[row],
                        columns.alarm[row], names[own[row]] ?? 'none'].join(' '));
                    }""",
                    List.of(
                            PageScript.of("shell/data.js", PageDataTest::resource) + "\n"
                                    + PageScript.of("sequence/data.js", PageDataTest::resource),
                            Pages.data(Pages.run(trace))));

            assertThat(read).isEqualTo(rows(diagram(trace)));
        }
    }

    private static List<String> rows(SequenceDiagram diagram) {
        var messages = diagram.messages();
        return IntStream.range(0, messages.size())
                .mapToObj(row -> String.join(
                        " ",
                        String.valueOf(messages.time().get(row) - MessageTrace.START),
                        String.valueOf(messages.kind().get(row)),
                        name(diagram, messages.from().get(row)),
                        name(diagram, messages.to().get(row)),
                        diagram.label(row),
                        diagram.threads().get(messages.thread().get(row)),
                        String.valueOf(messages.partner().get(row)),
                        diagram.isAlarm(row) ? "1" : "0",
                        exchange(messages, row)))
                .toList();
    }

    /** A paired reply has its call's number. */
    private static String exchange(SequenceMessages messages, int row) {
        boolean reply = messages.kindAt(row) == MessageKind.REPLY && !messages.isUnpairedReply(row);
        long number = messages.exchange().get(reply ? messages.partner().get(row) : row);
        return number == 0 ? "none" : Long.toString(number);
    }

    private static String name(SequenceDiagram diagram, int lifeline) {
        return lifeline < 0 ? "outside" : diagram.lifelines().get(lifeline).displayName();
    }

    private static Object size(PageColumns columns, Map<String, Object> tree, String column) {
        int place = (Integer) Objects.requireNonNull(tree.get(column));
        return Objects.requireNonNull(columns.directory().get(place).get("size"));
    }
}
