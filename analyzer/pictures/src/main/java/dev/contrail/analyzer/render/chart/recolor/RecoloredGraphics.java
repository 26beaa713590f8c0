package dev.contrail.analyzer.render.chart.recolor;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.util.function.UnaryOperator;

/**
 * Draws in other colours than those asked for. Who draws reads back what he set, so that one picture serves light paper
 * and dark. Only colours are others: a pattern or an image stays as it is.
 */
public final class RecoloredGraphics extends ForwardedGraphics {
    private final UnaryOperator<Color> colors;
    private Paint paint;
    private Color background;

    /**
     * The same shapes.
     *
     * @param onto takes the other colours; its other settings are those of this
     * @param colors which colour is drawn for one that is asked for
     */
    public RecoloredGraphics(Graphics2D onto, UnaryOperator<Color> colors) {
        this(onto, colors, onto.getPaint(), onto.getBackground());
    }

    private RecoloredGraphics(Graphics2D onto, UnaryOperator<Color> colors, Paint paint, Color background) {
        super(onto);
        this.colors = colors;
        this.paint = paint;
        this.background = background;
    }

    @Override
    public Graphics2D create() {
        return new RecoloredGraphics((Graphics2D) onto.create(), colors, paint, background);
    }

    @Override
    public Color getColor() {
        return paint instanceof Color color ? color : onto.getColor();
    }

    @Override
    public void setColor(Color color) {
        setPaint(color);
    }

    @Override
    public Paint getPaint() {
        return paint;
    }

    @Override
    public void setPaint(Paint wanted) {
        if (wanted != null) { // as others do: none changes nothing
            paint = wanted;
            onto.setPaint(wanted instanceof Color color ? colors.apply(color) : wanted);
        }
    }

    @Override
    public void setBackground(Color color) {
        background = color;
        onto.setBackground(colors.apply(color));
    }

    @Override
    public Color getBackground() {
        return background;
    }

    @Override
    public void setXORMode(Color color) {
        onto.setXORMode(colors.apply(color));
    }
}
