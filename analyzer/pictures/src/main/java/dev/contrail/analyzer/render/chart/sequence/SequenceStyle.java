package dev.contrail.analyzer.render.chart.sequence;

import dev.contrail.analyzer.render.chart.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;

/** Sizes, strokes and inks of sequence diagrams; a 4 px grid. */
final class SequenceStyle {
    static final Font ALARM_TEXT = Theme.HEADING;

    static final int ROW = 6 * Theme.STEP;
    static final int LINE = 14;
    /** From the top of a row to where its label starts. */
    static final int ROW_PAD = 4;
    /** From a label's baseline to its arrow. */
    static final int LABEL_RAISE = 5;
    /** Beside a label, and between it and an arrow's head. */
    static final int LABEL_PAD = 2 * Theme.STEP;

    static final int LABEL_WIDTH = 260;
    static final int LABEL_LINES = 3;

    static final int HEAD_WIDTH = 180;
    static final int HEAD_LINES = 3;
    static final int HEAD_PAD = 2 * Theme.STEP;
    static final int HEAD_GAP = 4 * Theme.STEP;

    static final int BAR = 8;
    /** How far a nested activation is moved to the right. */
    static final int NEST = 4;
    /** Activations nested deeper than this lie on each other. */
    static final int DEEPEST = 5;

    /** How far an activation without a reply goes on after the last message, and how deep its end is torn. */
    static final int OPEN_END = 6 * Theme.STEP;

    static final int TOOTH = 4;

    static final int SELF_WIDTH = 24;
    static final int SELF_HEIGHT = 12;
    static final int ARROW = 8;
    static final int CROSS = 6;

    static final int GAP_HEIGHT = 8 * Theme.STEP;
    static final int FOLD_TAG = 5 * Theme.STEP;
    static final int GROUP_HEIGHT = 6 * Theme.STEP;

    static final Color HEAD_FILL = new Color(0xF6F8FA);
    static final Color HEAD_EDGE = new Color(0x8C959F);
    static final Color LIFE = new Color(0xA8B1BA);
    static final Color BAR_FILL = new Color(0xDDE3EA);
    static final Color FOLD_FILL = new Color(0xF3F5F8);
    /** Vermillion, dark enough to read small text on white. */
    static final Color ALARM_INK = new Color(0xB84A00);

    static final BasicStroke CALL = new BasicStroke(1.3f);
    static final BasicStroke REPLY = dashed(1.3f, 6, 4);
    static final BasicStroke ALARM_CALL = new BasicStroke(2f);
    static final BasicStroke ALARM_REPLY = dashed(2f, 6, 4);
    static final BasicStroke CROSS_STROKE = new BasicStroke(2f);
    /** A lifeline before the first and after the last message. */
    static final BasicStroke FAINT = dashed(1f, 1, 4);

    private SequenceStyle() {}

    private static BasicStroke dashed(float width, float dash, float gap) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {dash, gap}, 0);
    }
}
