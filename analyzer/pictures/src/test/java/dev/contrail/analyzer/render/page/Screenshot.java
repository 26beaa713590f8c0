package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * What a page looks like from so far off that letters are grey: a tenth of its size, beside a kept one. Another version of the
 * browser or of a font draws a little otherwise, and what moved, is missing or has another colour is seen all the same.
 * {@code -Dgolden.write=true} keeps what is seen now, to be looked at.
 */
final class Screenshot {
    private static final Path KEPT = Path.of("src", "test", "resources", "golden", "screenshots");
    private static final Path SEEN = Path.of("target", "screenshots");
    private static final int SCALE = 10;
    /** Of 255, in the colour that differs most. */
    private static final int SAME = 24;
    /** Of all places. */
    private static final double MOST_DIFFERENT = 0.01;

    private Screenshot() {}

    /** That a page looks as it did. */
    static void assertLooksAsBefore(String name, Page page) {
        try {
            BufferedImage seen = small(ImageIO.read(new ByteArrayInputStream(page.screenshot())));
            Path kept = KEPT.resolve(name + ".png");
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(KEPT);
                ImageIO.write(seen, "png", kept.toFile());
            }
            compare(name, seen, ImageIO.read(kept.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage small(BufferedImage full) {
        int width = full.getWidth() / SCALE;
        int height = full.getHeight() / SCALE;
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                small.setRGB(x, y, mean(full, x * SCALE, y * SCALE));
            }
        }
        return small;
    }

    private static int mean(BufferedImage full, int left, int top) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int rgb : full.getRGB(left, top, SCALE, SCALE, null, 0, SCALE)) {
            red += rgb >> 16 & 0xFF;
            green += rgb >> 8 & 0xFF;
            blue += rgb & 0xFF;
        }
        int places = SCALE * SCALE;
        return new Color(red / places, green / places, blue / places).getRGB();
    }

    private static void compare(String name, BufferedImage seen, BufferedImage kept) throws IOException {
        assertThat(seen.getWidth()).as("width of %s", name).isEqualTo(kept.getWidth());
        assertThat(seen.getHeight()).as("height of %s", name).isEqualTo(kept.getHeight());
        int different = 0;
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                different += distance(seen.getRGB(x, y), kept.getRGB(x, y)) > SAME ? 1 : 0;
            }
        }
        int all = seen.getWidth() * seen.getHeight();
        if (different > MOST_DIFFERENT * all) {
            fail(
                    "%s: %d of %d places look otherwise than before; see %s",
                    name, different, all, beside(name, seen, kept));
        }
    }

    private static int distance(int rgb, int other) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((rgb >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return most;
    }

    /** Before above, now below, large enough to look at. */
    private static Path beside(String name, BufferedImage seen, BufferedImage kept) throws IOException {
        int width = seen.getWidth() * SCALE / 2;
        int height = seen.getHeight() * SCALE / 2;
        var both = new BufferedImage(width, 2 * height, BufferedImage.TYPE_INT_RGB);
        var graphics = both.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        graphics.drawImage(kept, 0, 0, width, height, null);
        graphics.drawImage(seen, 0, height, width, height, null);
        graphics.dispose();
        Path file = Files.createDirectories(SEEN).resolve(name + ".png");
        ImageIO.write(both, "png", file.toFile());
        return file;
    }
}
