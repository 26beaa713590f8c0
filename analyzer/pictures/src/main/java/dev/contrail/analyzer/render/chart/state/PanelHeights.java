package dev.contrail.analyzer.render.chart.state;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How high panels are in a window: as in a file when they fit, else all lower in the same measure, so that they do. They
 * shrink to the half for that, and further only as long as not even the highest one fits.
 */
final class PanelHeights {
    private static final double HALF = 0.5;
    /** A lower panel shows no course any more, in pixels. */
    private static final int LOWEST = 36;

    private final double share;

    /**
     * Of bands under each other.
     *
     * @param room for all of them, in pixels
     */
    PanelHeights(List<StateGrid> grids, int room) {
        int around = grids.stream().mapToInt(StateBand::around).sum();
        int panels = grids.stream().flatMapToInt(PanelHeights::whole).sum();
        int highest = grids.stream().flatMapToInt(PanelHeights::whole).max().orElse(1);
        int least =
                grids.stream().mapToInt(grid -> StateBand.around(grid, 1)).max().orElse(0);
        double all = (room - around) / (double) Math.max(1, panels);
        double one = (room - least) / (double) highest;
        this.share = Math.min(1, Math.max(all, Math.min(HALF, one)));
    }

    private static IntStream whole(StateGrid grid) {
        return IntStream.of(StateBand.heights(grid));
    }

    /** Row by row, in pixels. */
    int[] of(StateGrid grid) {
        return whole(grid)
                .map(height -> Math.max(Math.min(height, LOWEST), (int) (height * share)))
                .toArray();
    }
}
