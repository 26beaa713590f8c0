package dev.contrail.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.Sequences;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.trace.MessageKind;
import dev.contrail.analyzer.trace.Trace;
import dev.contrail.analyzer.trace.proxy.ProxyJoin;
import dev.contrail.beans.Desk;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Spring Boot 4 stands before beans with proxies: each bean is one lifeline, and no reply is without its call. */
class SpringBeansTest {
    private static final int MESSAGES = 7;

    @Test
    void beans_transactionalAspectAsyncScopedRepositoryAndLazyEntity_areOneLifelineEach() throws Exception {
        Trace trace = Recorded.byOurs(Desk::orderTwice);

        SequenceDiagram apart = sequence(trace);
        SequenceDiagram joined = sequence(ProxyJoin.of(trace));

        assertThat(names(joined))
                .containsExactlyInAnyOrder(
                        "desk", "Orders#1", "Catalogue#1", "Basket#1", "Goods#1", "Mailer#1", "Good#1", "Good#2");
        assertThat(apart.lifelines()).hasSize(names(joined).size() + 6);
        assertThat(calls(joined)).isEqualTo(2 * MESSAGES);
        assertThat(repliesWithoutACall(joined)).isZero();
        assertThat(repliesWithoutACall(apart)).isPositive();
    }

    private static SequenceDiagram sequence(Trace trace) {
        return Sequences.of(List.of(trace), SequenceOptions.DEFAULT);
    }

    private static List<String> names(SequenceDiagram sequence) {
        return sequence.lifelines().stream().map(line -> line.displayName()).toList();
    }

    private static long calls(SequenceDiagram sequence) {
        long calls = 0;
        for (int row = 0; row < sequence.messages().size(); row++) {
            calls += sequence.messages().kindAt(row) == MessageKind.CALL ? 1 : 0;
        }
        return calls;
    }

    private static long repliesWithoutACall(SequenceDiagram sequence) {
        long alone = 0;
        for (int row = 0; row < sequence.messages().size(); row++) {
            boolean reply = sequence.messages().kindAt(row) == MessageKind.REPLY;
            alone += reply && sequence.messages().partner().get(row) < 0 ? 1 : 0;
        }
        return alone;
    }
}
