package dev.contrail.analyzer.derive.sequence;

import dev.contrail.analyzer.model.Fold;
import dev.contrail.analyzer.model.Gap;
import dev.contrail.analyzer.model.SequenceMessages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of one to eight messages that come three times or more, one after the other.
 *
 * <p>Messages are the same when sender, receiver, label and kind are. From top to bottom, the block that covers the most
 * messages wins, then the shorter one. A marked silence ends a repetition: what is seen beside it must be drawn. A block
 * begins where it has the calls that it answers, if that costs one repeat at most: a round is a call and what follows from
 * it, not a reply and the call after it.
 */
final class Repeats {
    private static final int LONGEST_BLOCK = 8;
    private static final int FEWEST = 3;

    private final SequenceMessages messages;

    private Repeats(SequenceMessages messages) {
        this.messages = messages;
    }

    static List<Fold> in(SequenceMessages messages, List<Gap> gaps) {
        var repeats = new Repeats(messages);
        var folds = new ArrayList<Fold>();
        int start = 0;
        for (Gap gap : gaps) {
            repeats.collect(start, gap.row(), folds);
            start = gap.row();
        }
        repeats.collect(start, messages.size(), folds);
        return folds;
    }

    private void collect(int start, int end, List<Fold> folds) {
        int row = start;
        while (row < end) {
            Fold fold = widest(row, end);
            if (fold == null) {
                row++;
            } else {
                Fold round = withItsCalls(fold, end);
                folds.add(round);
                row = round.endRow();
            }
        }
    }

    private @Nullable Fold widest(int row, int end) {
        Fold widest = null;
        for (int period = 1; period <= LONGEST_BLOCK; period++) {
            int times = 1 + matching(row, period, end) / period;
            if (times >= FEWEST && (widest == null || row + period * times > widest.endRow())) {
                widest = new Fold(row, period, times);
            }
        }
        return widest;
    }

    /** The same block, from the message on with which it answers fewest calls that are not in it. */
    private Fold withItsCalls(Fold fold, int end) {
        Fold best = fold;
        int fewest = torn(fold);
        for (int shift = 1; shift < fold.period() && fewest > 0; shift++) {
            int row = fold.startRow() + shift;
            int times = 1 + matching(row, fold.period(), end) / fold.period();
            if (times < Math.max(FEWEST, fold.repeats() - 1)) {
                break;
            }
            var shifted = new Fold(row, fold.period(), times);
            int torn = torn(shifted);
            if (torn < fewest) {
                best = shifted;
                fewest = torn;
            }
        }
        return best;
    }

    /** How many messages of a block answer a call before it. */
    private int torn(Fold fold) {
        int torn = 0;
        for (int row = fold.startRow(); row < fold.foldedFrom(); row++) {
            int partner = messages.partner().get(row);
            torn += partner != SequenceMessages.NONE && partner < fold.startRow() ? 1 : 0;
        }
        return torn;
    }

    /** How many messages from a row on are the same as the one a period later. */
    private int matching(int row, int period, int end) {
        int other = row + period;
        while (other < end && same(other - period, other)) {
            other++;
        }
        return Math.max(0, other - period - row);
    }

    private boolean same(int a, int b) {
        return messages.from().get(a) == messages.from().get(b)
                && messages.to().get(a) == messages.to().get(b)
                && messages.label().get(a) == messages.label().get(b)
                && messages.kind().get(a) == messages.kind().get(b);
    }
}
