package dev.contrail.analyzer.render.chart.recolor;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;

/** What is drawn, drawn by another. */
abstract class ForwardedShapes extends Graphics2D {
    /** Who draws. */
    final Graphics2D onto;

    ForwardedShapes(Graphics2D onto) {
        this.onto = onto;
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        onto.copyArea(x, y, width, height, dx, dy);
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        onto.drawLine(x1, y1, x2, y2);
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        onto.fillRect(x, y, width, height);
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        onto.clearRect(x, y, width, height);
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        onto.drawRoundRect(x, y, width, height, arcWidth, arcHeight);
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        onto.fillRoundRect(x, y, width, height, arcWidth, arcHeight);
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        onto.drawOval(x, y, width, height);
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        onto.fillOval(x, y, width, height);
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int start, int arc) {
        onto.drawArc(x, y, width, height, start, arc);
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int start, int arc) {
        onto.fillArc(x, y, width, height, start, arc);
    }

    @Override
    public void drawPolyline(int[] xs, int[] ys, int points) {
        onto.drawPolyline(xs, ys, points);
    }

    @Override
    public void drawPolygon(int[] xs, int[] ys, int points) {
        onto.drawPolygon(xs, ys, points);
    }

    @Override
    public void fillPolygon(int[] xs, int[] ys, int points) {
        onto.fillPolygon(xs, ys, points);
    }

    @Override
    public void drawString(String text, int x, int y) {
        onto.drawString(text, x, y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        onto.drawString(text, x, y);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        return onto.drawImage(image, x, y, observer);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        return onto.drawImage(image, x, y, width, height, observer);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color color, ImageObserver observer) {
        return onto.drawImage(image, x, y, color, observer);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, Color color, ImageObserver observer) {
        return onto.drawImage(image, x, y, width, height, color, observer);
    }

    @Override
    public boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            ImageObserver observer) {
        return onto.drawImage(image, dx1, dy1, dx2, dy2, sx1, sy1, sx2, sy2, observer);
    }

    @Override
    public boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            Color color,
            ImageObserver observer) {
        return onto.drawImage(image, dx1, dy1, dx2, dy2, sx1, sy1, sx2, sy2, color, observer);
    }

    @Override
    public void draw(Shape shape) {
        onto.draw(shape);
    }

    @Override
    public boolean drawImage(Image image, AffineTransform transform, ImageObserver observer) {
        return onto.drawImage(image, transform, observer);
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
        onto.drawImage(image, operation, x, y);
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        onto.drawRenderedImage(image, transform);
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        onto.drawRenderableImage(image, transform);
    }

    @Override
    public void drawString(String text, float x, float y) {
        onto.drawString(text, x, y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        onto.drawString(text, x, y);
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        onto.drawGlyphVector(glyphs, x, y);
    }

    @Override
    public void fill(Shape shape) {
        onto.fill(shape);
    }

    @Override
    public boolean hit(Rectangle rectangle, Shape shape, boolean onStroke) {
        return onto.hit(rectangle, shape, onStroke);
    }
}
