package dev.contrail.jmc.swt;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.Consumer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** Images of Java's own toolkit as those of SWT. */
public final class Pixels {
    private static final PaletteData RGB = new PaletteData(0xFF0000, 0xFF00, 0xFF);

    private Pixels() {}

    /** A copy of an image of type {@link BufferedImage#TYPE_INT_RGB}; what others have besides is left out. */
    public static ImageData copy(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        var bytes = new byte[pixels.length * 4];
        for (int i = 0; i < pixels.length; i++) {
            bytes[4 * i + 1] = (byte) (pixels[i] >> 16);
            bytes[4 * i + 2] = (byte) (pixels[i] >> 8);
            bytes[4 * i + 3] = (byte) pixels[i];
        }
        return new ImageData(image.getWidth(), image.getHeight(), 32, RGB, image.getWidth() * 4, bytes);
    }

    /** A colour of Java's own toolkit, without its opacity. */
    public static Color color(java.awt.Color color) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue());
    }

    /** What is drawn in a square, as fine as the screen is. */
    public static ImageData drawn(int size, int zoom, Consumer<Graphics2D> drawing) {
        int pixels = size * zoom / 100;
        var image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(zoom / 100.0, zoom / 100.0);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.accept(graphics);
        graphics.dispose();
        return copyWithAlpha(image);
    }

    /** A copy of an image of type {@link BufferedImage#TYPE_INT_ARGB}. */
    private static ImageData copyWithAlpha(BufferedImage image) {
        ImageData copy = copy(image);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        copy.alphaData = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            copy.alphaData[i] = (byte) (pixels[i] >>> 24);
        }
        return copy;
    }
}
