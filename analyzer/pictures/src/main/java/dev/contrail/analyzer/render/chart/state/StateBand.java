package dev.contrail.analyzer.render.chart.state;

import dev.contrail.analyzer.model.StateAssertion;
import dev.contrail.analyzer.model.StatePanel;
import dev.contrail.analyzer.model.StatePlot;
import dev.contrail.analyzer.render.chart.Drawn;
import dev.contrail.analyzer.render.chart.Picture;
import dev.contrail.analyzer.render.chart.PlotArea;
import dev.contrail.analyzer.render.chart.Theme;
import dev.contrail.analyzer.render.chart.text.Labels;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A grid of panels as a block of the page: headings above columns, the measure above each row, the time below all. */
final class StateBand implements Picture {
    private static final int COLUMN_HEADING = 6 * Theme.STEP;
    private static final int ROW_HEADING = 5 * Theme.STEP;
    private static final int ROW_GAP = 3 * Theme.STEP;
    private static final int COLUMN_GAP = 4 * Theme.STEP;
    /** Below all panels. */
    static final int TIME_LABELS = 10 * Theme.STEP;

    private static final int[] PANEL_WIDTH = {1000, 560, 400, 320};
    private static final int TALL = 420;
    private static final int TALL_BESIDE_OTHERS = 300;
    private static final int MEDIUM = 180;
    private static final int LOW = 100;
    /** What never changes needs no room to do so. */
    private static final int CONSTANT = 9 * Theme.STEP;

    private final StateGrid grid;
    private final StateScales scales;
    private final int leftSpace;
    private final int panelWidth;
    private final int[] heights;
    private final List<List<Optional<StateCell>>> cells = new ArrayList<>();

    /**
     * A band.
     *
     * @param leftSpace the room for value labels, in pixels
     */
    StateBand(StateGrid grid, StateScales scales, int leftSpace) {
        this(grid, scales, leftSpace, PANEL_WIDTH[grid.widest() - 1], heights(grid));
    }

    /** A band whose panels have a width, in pixels, and a height for each row. */
    StateBand(StateGrid grid, StateScales scales, int leftSpace, int panelWidth, int[] heights) {
        this.grid = grid;
        this.scales = scales;
        this.leftSpace = leftSpace;
        this.panelWidth = panelWidth;
        this.heights = heights;
        for (int row = 0; row < heights.length; row++) {
            cells.add(cells(row));
        }
    }

    /** How high panels are when there is room, row by row. */
    static int[] heights(StateGrid grid) {
        int tall = grid.widest() > 1 ? TALL_BESIDE_OTHERS : TALL;
        List<StateGrid.Row> rows = grid.rows();
        boolean anyTall = rows.stream().anyMatch(row -> isTall(row.first()) && !isConstant(row));
        return rows.stream()
                .mapToInt(row -> isConstant(row) && rows.size() > 1
                        ? CONSTANT
                        : isTall(row.first()) ? tall : anyTall ? LOW : MEDIUM)
                .toArray();
    }

    /** Whether a row's panels show one value all the time. */
    private static boolean isConstant(StateGrid.Row row) {
        return row.places().stream()
                        .flatMap(Optional::stream)
                        .flatMap(place -> place.panels().stream())
                        .map(StatePanel::bounds)
                        .flatMap(Stream::ofNullable)
                        .flatMapToDouble(bounds -> DoubleStream.of(bounds.low(), bounds.high()))
                        .distinct()
                        .count()
                == 1;
    }

    private static boolean isTall(StatePanel panel) {
        return panel.main() && panel.drawing() != StatePanel.Drawing.STEPS;
    }

    private List<Optional<StateCell>> cells(int row) {
        List<Optional<StateCell>> ofRow = new ArrayList<>();
        for (Optional<StateGrid.Place> place : grid.rows().get(row).places()) {
            boolean leftmost = ofRow.stream().allMatch(Optional::isEmpty);
            ofRow.add(place.map(found -> cell(found, row, leftmost)));
        }
        return ofRow;
    }

    private StateCell cell(StateGrid.Place place, int row, boolean leftmost) {
        StatePlot run = place.run();
        var area = new PlotArea(panelWidth, heights[row], scales.window(run), scales.values(place.panels()));
        Drawn marks = SharedMarks.of(place.panels(), area, new StateInk(run.series()));
        Drawn violations = Drawn.NOTHING;
        for (StatePanel panel : place.panels()) {
            violations = violations.under(StateMarks.violations(assertionsOn(run, panel), panel.measure(), area));
        }
        return new StateCell(area, scales.timeAxis(run), marks.under(violations), leftmost, row == heights.length - 1);
    }

    /** An assertion is shown where its measures are, or else wherever its subject is. */
    private static List<StateAssertion> assertionsOn(StatePlot run, StatePanel panel) {
        return run.assertions().stream()
                .filter(assertion -> assertion.subject().equals(panel.subject()))
                .filter(assertion -> assertion.measures().contains(panel.measure())
                        || run.panels().stream()
                                .filter(other -> other.subject().equals(panel.subject()))
                                .noneMatch(other -> assertion.measures().contains(other.measure())))
                .toList();
    }

    /** How wide panels must be for a band of this width. */
    static int panelWidth(StateGrid grid, int leftSpace, int width) {
        return Math.max(120, (width - leftSpace) / grid.widest() - COLUMN_GAP);
    }

    /** The measures of a panel, and where its data area is in the band. */
    record Placed(List<StatePanel> panels, PlotArea area, int left, int top) {
        boolean contains(int x, int y) {
            return left <= x && x <= left + area.width() && top <= y && y <= top + area.height();
        }
    }

    /** Every panel with its place. */
    List<Placed> placed() {
        var placed = new ArrayList<Placed>();
        int y = hasColumnHeadings() ? COLUMN_HEADING : 0;
        for (int row = 0; row < heights.length; row++) {
            y += ROW_HEADING;
            for (int column = 0; column < grid.columns().size(); column++) {
                int left = left(column);
                int top = y;
                Optional<StateGrid.Place> place = grid.rows().get(row).places().get(column);
                Optional<StateCell> cell = cells.get(row).get(column);
                place.ifPresent(at -> cell.ifPresent(c -> placed.add(new Placed(at.panels(), c.area(), left, top))));
            }
            y += heights[row] + ROW_GAP;
        }
        return placed;
    }

    List<StateCell> cells() {
        return cells.stream().flatMap(List::stream).flatMap(Optional::stream).toList();
    }

    /** How much of a band is not panels, in pixels. */
    static int around(StateGrid grid) {
        return around(grid, grid.rows().size());
    }

    /** The same, were there so many rows. */
    static int around(StateGrid grid, int rows) {
        int height = rows * (ROW_HEADING + ROW_GAP) - ROW_GAP + TIME_LABELS;
        return height + (hasColumnHeadings(grid) ? COLUMN_HEADING : 0);
    }

    private boolean hasColumnHeadings() {
        return hasColumnHeadings(grid);
    }

    private static boolean hasColumnHeadings(StateGrid grid) {
        return grid.columns().size() > 1 || !grid.columns().get(0).isEmpty();
    }

    @Override
    public int width() {
        return leftSpace + grid.columns().size() * (panelWidth + COLUMN_GAP);
    }

    @Override
    public int height() {
        return around(grid) + IntStream.of(heights).sum();
    }

    @Override
    public void paint(Graphics2D graphics) {
        int y = 0;
        if (hasColumnHeadings()) {
            paintColumnHeadings(graphics);
            y += COLUMN_HEADING;
        }
        for (int row = 0; row < heights.length; row++) {
            new StateRowHeading(grid.rows().get(row), scales)
                    .paint(graphics, left(0), y + ROW_HEADING - Theme.STEP - 2, panelWidth);
            y += ROW_HEADING;
            paintRow(graphics, row, y);
            y += heights[row] + ROW_GAP;
        }
    }

    private void paintColumnHeadings(Graphics2D graphics) {
        graphics.setFont(Theme.HEADING);
        graphics.setColor(Theme.INK);
        for (int column = 0; column < grid.columns().size(); column++) {
            String heading = Labels.fit(Theme.HEADING, grid.columns().get(column), panelWidth);
            graphics.drawString(heading, left(column), Theme.HEADING.getSize());
        }
    }

    private void paintRow(Graphics2D graphics, int row, int y) {
        for (int column = 0; column < grid.columns().size(); column++) {
            Optional<StateCell> cell = cells.get(row).get(column);
            var part = (Graphics2D) graphics.create();
            part.translate(left(column), y);
            if (cell.isEmpty()) {
                part.setFont(Theme.TEXT);
                part.setColor(Theme.INK_SOFT);
                part.drawString("no snapshots", 0, Theme.TEXT.getSize());
            }
            cell.ifPresent(drawn -> drawn.paint(part, leftSpace, TIME_LABELS));
            part.dispose();
        }
    }

    private int left(int column) {
        return leftSpace + column * (panelWidth + COLUMN_GAP);
    }
}
