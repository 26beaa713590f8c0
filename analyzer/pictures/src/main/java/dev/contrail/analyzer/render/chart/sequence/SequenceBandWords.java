package dev.contrail.analyzer.render.chart.sequence;

import dev.contrail.analyzer.model.Durations;
import dev.contrail.analyzer.model.Fold;
import dev.contrail.analyzer.model.Gap;
import dev.contrail.analyzer.model.SequenceDiagram;
import dev.contrail.analyzer.model.SequenceMessages;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.TextBlock;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** What is written into the bands of a slice: how long a silence was, how often a block repeats. */
final class SequenceBandWords {
    private SequenceBandWords() {}

    static String of(Gap gap) {
        return Durations.format(gap.nanos()) + " of silence";
    }

    static String of(Fold fold, SequenceMessages messages) {
        long lasted = messages.time().get(fold.endRow() - 1) - messages.time().get(fold.startRow());
        return String.format(Locale.ROOT, "×%,d repeats in %s", fold.repeats(), Durations.format(lasted));
    }

    /** The width that the words of a slice need from where its lifelines' space begins, in pixels; 0 without any. */
    static double room(SequenceSlice slice) {
        SequenceDiagram diagram = slice.diagram();
        DoubleStream gaps = diagram.gaps().stream()
                .filter(gap -> isDrawn(slice, gap.row()))
                .mapToDouble(gap -> TextBlock.width(of(gap), Theme.SMALL));
        DoubleStream folds = diagram.folds().stream()
                .filter(fold -> isDrawn(slice, fold.startRow()))
                .mapToDouble(fold -> TextBlock.width(of(fold, diagram.messages()), Theme.HEADING));
        double widest = DoubleStream.concat(gaps, folds).max().orElse(0);
        return widest == 0 ? 0 : widest + 2 * Theme.STEP;
    }

    private static boolean isDrawn(SequenceSlice slice, int row) {
        return Arrays.binarySearch(slice.rows(), row) >= 0;
    }
}
