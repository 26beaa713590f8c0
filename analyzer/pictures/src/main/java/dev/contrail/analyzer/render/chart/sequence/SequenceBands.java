package dev.contrail.analyzer.render.chart.sequence;

import dev.contrail.analyzer.model.Gap;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.TextBlock;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Paints what spans all lifelines: silences, folds, and the processes over the heads. */
final class SequenceBands {
    private static final double WAVE = 8;
    private static final double WAVE_HEIGHT = 3;

    private final SequenceLayout layout;

    SequenceBands(SequenceLayout layout) {
        this.layout = layout;
    }

    /** A pale ground under each block that is drawn for several. */
    void paintFolds(Graphics2D graphics) {
        layout.rows().folds().forEach((bottom, fold) -> {
            double top = layout.rows().top(fold.startRow());
            graphics.setColor(SequenceStyle.FOLD_FILL);
            graphics.fill(new RoundRectangle2D.Double(
                    -2 * Theme.STEP, top, width(), bottom + SequenceStyle.FOLD_TAG - top, 8, 8));
        });
    }

    void paintFoldTags(Graphics2D graphics) {
        layout.rows().folds().forEach((bottom, fold) -> {
            String tag = SequenceBandWords.of(fold, layout.diagram().messages());
            double width = TextBlock.width(tag, Theme.HEADING);
            graphics.setColor(SequenceStyle.FOLD_FILL);
            graphics.fill(new Rectangle2D.Double(-Theme.STEP, bottom, width + 2 * Theme.STEP, SequenceStyle.FOLD_TAG));
            graphics.setFont(Theme.HEADING);
            graphics.setColor(Theme.INK_SOFT);
            graphics.drawString(tag, 0, (float) (bottom + SequenceStyle.LINE));
        });
    }

    /** A break through all lifelines, with the length of the silence. */
    void paintGaps(Graphics2D graphics) {
        layout.rows().gaps().forEach((top, gap) -> paintGap(graphics, top, gap));
    }

    private void paintGap(Graphics2D graphics, double top, Gap gap) {
        double upper = top + 2 * Theme.STEP;
        double lower = top + SequenceStyle.GAP_HEIGHT - Theme.STEP;
        var band = wave(upper);
        band.append(reversed(lower), true);
        band.closePath();
        graphics.setColor(Theme.PAPER);
        graphics.fill(band);
        graphics.setColor(Theme.RULE);
        graphics.setStroke(Theme.HAIRLINE);
        graphics.draw(wave(upper));
        graphics.draw(wave(lower));
        graphics.setFont(Theme.SMALL);
        graphics.setColor(Theme.INK_SOFT);
        graphics.drawString(SequenceBandWords.of(gap), 0, (float) ((upper + lower) / 2 + 4));
    }

    private Path2D wave(double y) {
        var wave = new Path2D.Double();
        wave.moveTo(-2 * Theme.STEP, y);
        int turns = (int) Math.ceil(width() / WAVE);
        for (int i = 1; i <= turns; i++) {
            wave.lineTo(-2 * Theme.STEP + i * WAVE, i % 2 == 0 ? y : y - WAVE_HEIGHT);
        }
        return wave;
    }

    private Path2D reversed(double y) {
        var back = new Path2D.Double();
        int turns = (int) Math.ceil(width() / WAVE);
        back.moveTo(-2 * Theme.STEP + turns * WAVE, y);
        for (int i = turns - 1; i >= 0; i--) {
            back.lineTo(-2 * Theme.STEP + i * WAVE, i % 2 == 0 ? y : y - WAVE_HEIGHT);
        }
        return back;
    }

    private double width() {
        return layout.columns().width() + 2 * Theme.STEP;
    }

    /** A line and a name over the heads of each process. */
    void paintGroups(Graphics2D graphics) {
        if (!layout.hasGroups()) {
            return;
        }
        int[] lifelines = layout.slice().lifelines();
        int first = 0;
        for (int column = 1; column <= lifelines.length; column++) {
            if (column == lifelines.length || !group(column).equals(group(first))) {
                paintGroup(graphics, first, column - 1);
                first = column;
            }
        }
    }

    private void paintGroup(Graphics2D graphics, int first, int last) {
        double left =
                layout.columns().x(first + 1) - layout.labels().head(first).width() / 2;
        double right = layout.columns().x(last + 1) + layout.labels().head(last).width() / 2;
        graphics.setColor(Theme.RULE);
        graphics.fill(new Rectangle2D.Double(left, SequenceStyle.LINE + 2, right - left, 2));
        TextBlock name = TextBlock.wrap(group(first), Theme.SMALL, right - left, 1);
        graphics.setFont(Theme.SMALL);
        graphics.setColor(Theme.INK_SOFT);
        for (String line : name.lines()) {
            graphics.drawString(line, (float) left, SequenceStyle.LINE - 2);
        }
    }

    private String group(int column) {
        return layout.diagram()
                .lifelines()
                .get(layout.slice().lifelines()[column])
                .group();
    }
}
