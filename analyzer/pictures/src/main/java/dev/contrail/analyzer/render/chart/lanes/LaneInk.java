package dev.contrail.analyzer.render.chart.lanes;

import dev.contrail.analyzer.model.LaneAction;
import dev.contrail.analyzer.render.chart.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers rectangles by action and paints those of one action as one shape: a picture of five million marks must not
 * have five million elements.
 *
 * <p>Alarms, and categories that share a colour, are hatched where there is room to see it, so that they can be told
 * without colour.
 */
final class LaneInk {
    private static final Color HATCH = new Color(255, 255, 255, 170);
    private static final BasicStroke HATCH_STROKE = new BasicStroke(1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    private static final int HATCH_STEP = 5;
    private static final int HATCH_ROOM = 4;
    /** Below this height samples are as high as what was recorded from begin to end. */
    private static final int SAMPLE_HEIGHT = 8;
    /** Width and height of a tooth of a torn edge. */
    static final int TOOTH = 4;

    private final List<LaneAction> actions;
    private final List<Path2D.Float> shapes = new ArrayList<>();
    private final Path2D.Float hatch = new Path2D.Float();

    LaneInk(List<LaneAction> actions) {
        this.actions = actions;
        actions.forEach(action -> shapes.add(new Path2D.Float()));
    }

    /** How much of a mark's height above and below it stays free for samples: what lies between two looks is not known. */
    static int inset(LaneAction action, int height) {
        return action.isSampled() && height >= SAMPLE_HEIGHT ? Math.round(height / 4f) : 0;
    }

    /**
     * A rectangle whose right edge is torn: what it stands for had not ended.
     *
     * @param onBothSides whether the left edge is, too: nobody knows when it began
     */
    void addTorn(int action, int left, int top, int right, int bottom, boolean onBothSides) {
        Path2D.Float shape = shapes.get(action);
        shape.moveTo(left, top);
        int teeth = (bottom - top + TOOTH - 1) / TOOTH;
        for (int tooth = 0; tooth <= teeth; tooth++) {
            shape.lineTo(right - bite(tooth), Math.min(bottom, top + tooth * TOOTH));
        }
        if (onBothSides) {
            for (int tooth = teeth; tooth > 0; tooth--) {
                shape.lineTo(left + bite(tooth), Math.min(bottom, top + tooth * TOOTH));
            }
        } else {
            shape.lineTo(left, bottom);
        }
        shape.closePath();
        hatch(action, onBothSides ? left + TOOTH : left, top, right - TOOTH, bottom);
    }

    private static int bite(int tooth) {
        return tooth % 2 * TOOTH;
    }

    void add(int action, int left, int top, int right, int bottom) {
        Path2D.Float shape = shapes.get(action);
        shape.moveTo(left, top);
        shape.lineTo(right, top);
        shape.lineTo(right, bottom);
        shape.lineTo(left, bottom);
        shape.closePath();
        hatch(action, left, top, right, bottom);
    }

    private void hatch(int action, int left, int top, int right, int bottom) {
        if (right - left >= HATCH_ROOM && bottom - top >= HATCH_ROOM) {
            switch (Palette.hatch(actions.get(action).color())) {
                case SLANTED -> slanted(left, top, right, bottom);
                case LEVEL -> level(left, top, right, bottom);
                case UPRIGHT -> upright(left, top, right, bottom);
                case NONE -> {}
            }
        }
    }

    private void level(int left, int top, int right, int bottom) {
        for (int y = Math.floorDiv(top, HATCH_STEP) * HATCH_STEP + HATCH_STEP; y < bottom; y += HATCH_STEP) {
            hatch.moveTo(left, y);
            hatch.lineTo(right, y);
        }
    }

    private void upright(int left, int top, int right, int bottom) {
        for (int x = Math.floorDiv(left, HATCH_STEP) * HATCH_STEP + HATCH_STEP; x < right; x += HATCH_STEP) {
            hatch.moveTo(x, top);
            hatch.lineTo(x, bottom);
        }
    }

    /** Lines x + y = n * step, cut at the rectangle's edges, so that neighbours' lines meet. */
    private void slanted(int left, int top, int right, int bottom) {
        int first = Math.floorDiv(left + top, HATCH_STEP) + 1;
        for (int sum = first * HATCH_STEP; sum < right + bottom; sum += HATCH_STEP) {
            int x1 = Math.max(left, sum - bottom);
            int x2 = Math.min(right, sum - top);
            hatch.moveTo(x1, sum - x1);
            hatch.lineTo(x2, sum - x2);
        }
    }

    void paint(Graphics2D graphics) {
        for (int action = 0; action < shapes.size(); action++) {
            if (shapes.get(action).getCurrentPoint() != null) {
                graphics.setColor(Palette.color(actions.get(action).color()));
                graphics.fill(shapes.get(action));
            }
        }
        if (hatch.getCurrentPoint() != null) {
            graphics.setColor(HATCH);
            graphics.setStroke(HATCH_STROKE);
            graphics.draw(hatch);
        }
    }

    /** Ink that can be read on an action's colour: of black and white what contrasts more (WCAG 2.2). */
    static Color textOn(Color color) {
        double light =
                0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
        return 1.05 / (light + 0.05) > (light + 0.05) / 0.05 ? Color.WHITE : Color.BLACK;
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
