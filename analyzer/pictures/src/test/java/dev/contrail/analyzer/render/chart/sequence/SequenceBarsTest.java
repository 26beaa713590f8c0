package dev.contrail.analyzer.render.chart.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.derive.MessageTrace;
import dev.contrail.analyzer.derive.sequence.SequenceOptions;
import dev.contrail.analyzer.derive.sequence.SequenceOptions.Folding;
import dev.contrail.analyzer.derive.sequence.Sequences;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where bars of calls that are at work at the same time are. */
class SequenceBarsTest {
    private static final int CALLS = 8;

    /** Calls that begin in what is not drawn have bars that come out from under the tag, and no edge along it. */
    @Test
    void bars_ofCallsThatAreFolded_beginUnderTheTag() {
        SequenceRows rows = layout(Folding.ALWAYS).rows();
        double tag = rows.folds().keySet().iterator().next();

        assertThat(rows.begin(0)).isEqualTo(rows.y(0));
        assertThat(rows.begin(1)).isEqualTo(tag + SequenceStyle.FOLD_TAG);
    }

    /** The deepest bar of the last lifeline is on the picture, also when the head over it is narrower. */
    @Test
    void bars_ofManyCallsAtOnceUnderANarrowHead_areWhole() {
        SequenceLayout layout = layout(Folding.NEVER);
        int last = layout.columns().last() - 1;
        double reach = layout.bars().extent(last, CALLS - 1, true);

        assertThat(reach).isGreaterThan(layout.labels().head(1).width() / 2);
        assertThat(layout.left() + layout.columns().x(last) + reach).isLessThan(layout.width());
    }

    private static SequenceLayout layout(Folding folding) {
        var trace = new MessageTrace();
        for (int i = 0; i < CALLS; i++) {
            trace.on("worker-" + i).call("client", "b", "get");
        }
        for (int i = 0; i < CALLS; i++) {
            trace.on("worker-" + i).reply("b", "client", "got " + i);
        }
        var diagram = Sequences.of(List.of(trace.build()), SequenceOptions.DEFAULT.folding(folding));
        return new SequenceLayout(SequenceSlice.of(diagram).get(0));
    }
}
