package dev.contrail.analyzer.render.chart.recolor;

import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.Map;

/** Draws by another, whose place, clip, pen and quality are its own; all but colours. */
abstract class ForwardedGraphics extends ForwardedShapes {
    ForwardedGraphics(Graphics2D onto) {
        super(onto);
    }

    @Override
    public void translate(int x, int y) {
        onto.translate(x, y);
    }

    @Override
    public void setPaintMode() {
        onto.setPaintMode();
    }

    @Override
    public Font getFont() {
        return onto.getFont();
    }

    @Override
    public void setFont(Font font) {
        onto.setFont(font);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return onto.getFontMetrics(font);
    }

    @Override
    public Rectangle getClipBounds() {
        return onto.getClipBounds();
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        onto.clipRect(x, y, width, height);
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        onto.setClip(x, y, width, height);
    }

    @Override
    public Shape getClip() {
        return onto.getClip();
    }

    @Override
    public void setClip(Shape shape) {
        onto.setClip(shape);
    }

    @Override
    public void dispose() {
        onto.dispose();
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return onto.getDeviceConfiguration();
    }

    @Override
    public void setComposite(Composite composite) {
        onto.setComposite(composite);
    }

    @Override
    public void setStroke(Stroke stroke) {
        onto.setStroke(stroke);
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        onto.setRenderingHint(key, value);
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key key) {
        return onto.getRenderingHint(key);
    }

    @Override
    public void setRenderingHints(Map<?, ?> hints) {
        onto.setRenderingHints(hints);
    }

    @Override
    public void addRenderingHints(Map<?, ?> hints) {
        onto.addRenderingHints(hints);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return onto.getRenderingHints();
    }

    @Override
    public void translate(double x, double y) {
        onto.translate(x, y);
    }

    @Override
    public void rotate(double theta) {
        onto.rotate(theta);
    }

    @Override
    public void rotate(double theta, double x, double y) {
        onto.rotate(theta, x, y);
    }

    @Override
    public void scale(double x, double y) {
        onto.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        onto.shear(x, y);
    }

    @Override
    public void transform(AffineTransform transform) {
        onto.transform(transform);
    }

    @Override
    public void setTransform(AffineTransform transform) {
        onto.setTransform(transform);
    }

    @Override
    public AffineTransform getTransform() {
        return onto.getTransform();
    }

    @Override
    public Composite getComposite() {
        return onto.getComposite();
    }

    @Override
    public Stroke getStroke() {
        return onto.getStroke();
    }

    @Override
    public void clip(Shape shape) {
        onto.clip(shape);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return onto.getFontRenderContext();
    }
}
