package dev.contrail.analyzer.render.chart;

import dev.contrail.analyzer.render.chart.recolor.RecoloredGraphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/** Paints screen pictures as pixels. */
public final class Screens {
    private Screens() {}

    /**
     * The part of a picture that a window shows, as an image without transparency.
     *
     * @param part what is in sight, in the picture's pixels; the picture's sticky top stays
     * @param scale how many of the screen's pixels one of the picture's has, such as 2 on a fine screen
     * @param dark whether on dark paper
     */
    public static BufferedImage paint(ScreenPicture picture, Rectangle part, double scale, boolean dark) {
        var image = new BufferedImage(
                Math.max(1, (int) Math.round(part.width * scale)),
                Math.max(1, (int) Math.round(part.height * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D plain = image.createGraphics();
        Graphics2D graphics = dark ? new RecoloredGraphics(plain, DarkColors::of) : plain;
        graphics.scale(scale, scale);
        Theme.prepare(graphics);
        paint(picture, graphics, part);
        graphics.dispose();
        return image;
    }

    private static void paint(ScreenPicture picture, Graphics2D graphics, Rectangle part) {
        int left = part.x;
        int top = part.y;
        int width = part.width;
        int height = part.height;
        strip(picture, graphics, left, new Rectangle(0, 0, width, height), top);
        int head = picture.stickyHeight();
        if (top > 0 && head > 0) {
            strip(picture, graphics, left, new Rectangle(0, 0, width, head), 0);
            rule(graphics, head - 1, width);
        }
        int foot = picture.stickyFoot();
        if (isFootSticky(picture, top, height)) {
            strip(picture, graphics, left, new Rectangle(0, height - foot, width, foot), picture.height() - foot);
            rule(graphics, height - foot, width);
        }
    }

    /** Which of the picture's own places is at a place in the window, from its top; see {@link #paint}. */
    public static int placeInPicture(ScreenPicture picture, int y, int top, int height) {
        if (y < picture.stickyHeight()) {
            return y;
        }
        boolean foot = isFootSticky(picture, top, height) && y >= height - picture.stickyFoot();
        return foot ? y - height + picture.height() : y + top;
    }

    private static boolean isFootSticky(ScreenPicture picture, int top, int height) {
        return top + height < picture.height() && height > 3 * picture.stickyFoot() && picture.stickyFoot() > 0;
    }

    /** Paints what is at and below a place of the picture into a part of the window. */
    private static void strip(ScreenPicture picture, Graphics2D graphics, int left, Rectangle window, int top) {
        var part = (Graphics2D) graphics.create();
        part.clip(window);
        part.setColor(Theme.PAPER);
        part.fill(window);
        part.translate(-left, window.y - top);
        picture.paint(part);
        part.dispose();
    }

    private static void rule(Graphics2D graphics, int y, int width) {
        graphics.setColor(Theme.RULE);
        graphics.fillRect(0, y, width, 1);
    }
}
