package dev.contrail.analyzer.render.chart.state;

import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.render.chart.ChartPage;
import dev.contrail.analyzer.render.chart.Drawn;
import dev.contrail.analyzer.render.chart.Picture;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.Labels;
import dev.contrail.analyzer.render.chart.text.PlainText;
import dev.contrail.analyzer.trace.Omission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws state plots as small multiples: a row per measure, a column per run or facet, one legend above all.
 *
 * <p>Measures that share a panel have a colour and a shape each, which stand before their names; alarms stay alarms.
 *
 * <p>A value that names a thing, such as the number of a part, is joined by a level line to the next event of the same
 * thing while there is room for a mark per point: so the delay between two actions is the length of that line. A level
 * is a step line. More points than a panel has room for become a density, and longer lines keep their extremes; the
 * footer says how many points that concerns.
 */
public final class StatePlotPicture {
    private StatePlotPicture() {}

    /**
     * The runs side by side, each from its own start.
     *
     * @param runs at least one with a panel; derived with the same categories, so that a name has the same colour in all
     * @throws IllegalArgumentException when no run has a panel
     */
    public static Picture of(List<StatePlot> runs) {
        if (runs.stream().allMatch(run -> run.panels().isEmpty())) {
            throw new IllegalArgumentException("no state plot to draw");
        }
        var scales = new StateScales(runs);
        List<StateGrid> grids = StateGrid.of(runs);
        int leftSpace = leftSpace(grids, scales);
        List<StateBand> bands = grids.stream()
                .map(grid -> new StateBand(grid, scales, leftSpace))
                .toList();
        int width = bands.stream().mapToInt(Picture::width).max().orElse(0);
        var blocks = new ArrayList<Picture>();
        var legend = new StateLegend(runs, width);
        if (legend.height() > 0) {
            blocks.add(legend);
        }
        blocks.addAll(bands);
        String title =
                runs.size() == 1 ? runs.get(0).title() : "State in " + runs.size() + " runs, each from its start";
        return new ChartPage(Labels.fit(Theme.TITLE, title, width), blocks, omissions(runs, bands, legend, scales));
    }

    /** The room that the labels of all values need, in pixels. */
    static int leftSpace(List<StateGrid> grids, StateScales scales) {
        int labels = grids.stream()
                .flatMap(grid -> grid.rows().stream())
                .mapToInt(row -> scales.values(row.measures()).labelWidth())
                .max()
                .orElse(0);
        return labels + 2 * Theme.STEP;
    }

    private static List<Omission> omissions(
            List<StatePlot> runs, List<StateBand> bands, StateLegend legend, StateScales scales) {
        var omissions = new ArrayList<>(legend.omissions());
        for (StatePlot run : runs) {
            String whose = runs.size() == 1 ? "" : run.title() + ": ";
            run.omissions()
                    .forEach(o -> omissions.add(new Omission(o.kind(), o.count(), PlainText.of(whose + o.text()))));
        }
        List<Drawn> drawn = bands.stream()
                .flatMap(band -> band.cells().stream())
                .map(StateCell::drawn)
                .toList();
        long folded = drawn.stream().mapToLong(Drawn::folded).sum();
        long marks = drawn.stream().mapToLong(Drawn::marks).sum();
        if (folded > 0) {
            omissions.add(new Omission(
                    Omission.Kind.FOLDED,
                    folded,
                    String.format(Locale.ROOT, "%,d points one by one: they are drawn as %,d marks", folded, marks)));
        }
        if (!scales.oneTimeScale()) {
            omissions.add(new Omission(
                    Omission.Kind.NOT_DRAWN, 1, "one time scale for all: the runs' lengths differ too much"));
        }
        return omissions;
    }
}
