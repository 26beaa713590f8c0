package dev.contrail.analyzer.render.chart;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Paints screen pictures as pixels. */
public final class Screens {
    private Screens() {}

    /**
     * The part of a picture that a window shows, as an image without transparency.
     *
     * @param left how far it is scrolled to the right, in the picture's pixels
     * @param top how far it is scrolled down; the picture's sticky top stays
     * @param width of the window, in the picture's pixels
     * @param scale how many of the screen's pixels one of the picture's has, such as 2 on a fine screen
     */
    public static BufferedImage paint(ScreenPicture picture, int left, int top, int width, int height, double scale) {
        var image = new BufferedImage(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(scale, scale);
        Theme.prepare(graphics);
        paper(graphics, width, height);
        paint(picture, graphics, left, top);
        if (top > 0 && picture.stickyHeight() > 0) {
            graphics.clipRect(0, 0, width, picture.stickyHeight());
            paper(graphics, width, picture.stickyHeight());
            paint(picture, graphics, left, 0);
            graphics.setColor(Theme.RULE);
            graphics.fillRect(0, picture.stickyHeight() - 1, width, 1);
        }
        graphics.dispose();
        return image;
    }

    private static void paper(Graphics2D graphics, int width, int height) {
        graphics.setColor(Theme.PAPER);
        graphics.fillRect(0, 0, width, height);
    }

    private static void paint(ScreenPicture picture, Graphics2D graphics, int left, int top) {
        var part = (Graphics2D) graphics.create();
        part.translate(-left, -top);
        picture.paint(part);
        part.dispose();
    }
}
