package dev.contrail.analyzer.render.chart.lanes;

import dev.contrail.analyzer.model.LaneChart;
import dev.contrail.analyzer.render.chart.ChartPage;
import dev.contrail.analyzer.render.chart.Picture;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.Labels;
import dev.contrail.analyzer.render.chart.text.PlainText;
import dev.contrail.analyzer.trace.Omission;
import java.util.ArrayList;
import java.util.List;

/** Draws lane charts: what every thread did, coloured by action, and how many did the same at once. */
public final class LaneChartPicture {
    private static final int COLUMNS = 1200;
    private static final int WIDEST_NAME = 220;

    private LaneChartPicture() {}

    /**
     * The runs under each other, each from its own start, all with the same time scale.
     *
     * @param runs at least one
     */
    public static Picture of(List<LaneChart> runs) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("no lane chart to draw");
        }
        List<LaneView> views = LaneView.of(runs, COLUMNS);
        List<LaneStack> stacks = new ArrayList<>();
        for (int run = 0; run < runs.size(); run++) {
            stacks.add(new LaneStack(runs.get(run), views.get(run)));
        }
        int names = stacks.stream()
                .mapToInt(stack -> stack.nameWidth(WIDEST_NAME))
                .max()
                .orElse(0);
        List<LanePanel> panels = new ArrayList<>();
        List<Omission> omissions = new ArrayList<>();
        for (int run = 0; run < runs.size(); run++) {
            LaneChart chart = runs.get(run);
            String heading = runs.size() == 1 ? "" : PlainText.of(chart.title());
            var panel = new LanePanel(chart, views.get(run), stacks.get(run), heading, names);
            panels.add(panel);
            String whose = heading.isEmpty() ? "" : heading + ": ";
            panel.omissions().forEach(o -> omissions.add(new Omission(o.kind(), o.count(), whose + o.text())));
        }
        return new ChartPage(title(runs, panels.get(0).width()), panels, omissions);
    }

    private static String title(List<LaneChart> runs, int width) {
        String title = runs.size() == 1 ? runs.get(0).title() : runs.size() + " runs on one time scale";
        return Labels.fit(Theme.TITLE, title, width);
    }
}
