package dev.contrail.analyzer.render.chart.lanes;

import dev.contrail.analyzer.model.AtOnce;

/** The least and the most at once in each pixel column. */
final class AtOnceColumns {
    private final int[] least;
    private final int[] most;
    private int column;

    AtOnceColumns(AtOnce series, LaneView view) {
        least = new int[view.columns()];
        most = new int[view.columns()];
        int count = 0;
        for (int step = 0; step < series.times().size(); step++) {
            long time = series.times().get(step);
            if (time > view.range().endNanos()) {
                break;
            }
            advance(Math.min(least.length - 1, (int) view.column(time)), count);
            count = series.counts().get(step);
            boolean before = time <= view.range().startNanos();
            least[column] = before ? count : Math.min(least[column], count);
            most[column] = before ? count : Math.max(most[column], count);
        }
        advance(least.length - 1, count);
    }

    private void advance(int to, int count) {
        while (column < to) {
            column++;
            least[column] = count;
            most[column] = count;
        }
    }

    int least(int column) {
        return least[column];
    }

    int most(int column) {
        return most[column];
    }
}
