package dev.contrail.analyzer.render.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;

/** Type scale, ink and spacing that all pictures share; a 4 px grid. */
public final class Theme {
    public static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 16);
    public static final Font HEADING = new Font(Font.SANS_SERIF, Font.BOLD, 12);
    public static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    public static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 10);

    public static final Color PAPER = Color.WHITE;
    public static final Color INK = new Color(0x1F2328);
    public static final Color INK_SOFT = new Color(0x57606A);
    public static final Color RULE = new Color(0xD0D7DE);
    public static final Color RULE_SOFT = new Color(0xEAEEF2);

    public static final BasicStroke HAIRLINE = new BasicStroke(1f);

    /** One step of the grid. */
    public static final int STEP = 4;
    /** Around the whole picture. */
    public static final int MARGIN = 6 * STEP;

    private Theme() {}

    /** Asks for smooth lines and text. */
    public static void prepare(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }
}
