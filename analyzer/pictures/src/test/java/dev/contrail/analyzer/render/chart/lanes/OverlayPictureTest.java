package dev.contrail.analyzer.render.chart.lanes;

import static dev.contrail.analyzer.ActionTraces.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.ActionTraces;
import dev.contrail.analyzer.derive.lanes.Lanes;
import dev.contrail.analyzer.model.Categories;
import dev.contrail.analyzer.render.chart.Palette;
import dev.contrail.analyzer.render.chart.Picture;
import dev.contrail.analyzer.render.chart.PictureFormat;
import dev.contrail.analyzer.render.chart.Theme;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pauses and waits over lanes: looked at in the picture's pixels. */
class OverlayPictureTest {
    private static final int ALARMS = 64;
    private static final int MARGIN = 24;
    private static final int COLUMNS = 1200;
    /** The first lane's upper edge: below margin, title, numbers, legend, overlays, a gap and the pauses. */
    private static final int FIRST_LANE = MARGIN + 32 + 4 * 20 + 16;

    private static final Color UPLOAD = Palette.color(new Categories().colorOf("upload"));

    private static Picture picture() {
        var trace = new ActionTraces()
                .add("worker-1", "upload", 0, 100 * MILLI)
                .wait("worker-1", "lock", 20 * MILLI, 20 * MILLI, "Pool")
                .wait("worker-1", "park", 80 * MILLI, 1_000, "Queue")
                .pause("GC pause", 50 * MILLI, 10 * MILLI, 0)
                .build("waits.jfr", 100 * MILLI);
        return LaneChartPicture.of(List.of(Lanes.of(List.of(trace), new Categories())));
    }

    private static BufferedImage image() throws IOException {
        return ImageIO.read(new ByteArrayInputStream(PictureFormat.PNG.encode(picture())));
    }

    /** The colour at a time and a height, which counts from the first lane's upper edge. */
    private static Color at(BufferedImage image, int millis, int y) {
        double scale = image.getWidth() / (double) picture().width();
        int left = picture().width() - MARGIN - ALARMS - COLUMNS;
        double x = left + millis / 100.0 * COLUMNS + 1;
        return new Color(image.getRGB((int) (x * scale), (int) ((FIRST_LANE + y) * scale)));
    }

    @Test
    void wait_isALineAtTheLowerEdgeOfItsLane() throws IOException {
        BufferedImage image = image();

        assertThat(at(image, 30, 21)).isEqualTo(Theme.INK);
        assertThat(at(image, 30, 8)).isEqualTo(UPLOAD);
        assertThat(at(image, 45, 21)).isEqualTo(UPLOAD);
    }

    @Test
    void wait_shorterThanAPixel_isDrawn() throws IOException {
        BufferedImage image = image();
        double scale = image.getWidth() / (double) picture().width();
        int left = picture().width() - MARGIN - ALARMS - COLUMNS + (int) (0.8 * COLUMNS);

        assertThat(new Color(image.getRGB((int) ((left + 0.5) * scale), (int) ((FIRST_LANE + 21) * scale))))
                .isEqualTo(OverlayLook.of("park").color());
    }

    @Test
    void pause_hasARowOfItsOwnAndVeilsTheLanes() throws IOException {
        BufferedImage image = image();

        assertThat(at(image, 55, -8)).isEqualTo(Theme.INK);
        assertThat(at(image, 45, -8)).isEqualTo(Theme.PAPER);
        assertThat(at(image, 55, 8)).isNotEqualTo(UPLOAD);
    }

    @Test
    void svg_withOverlays_namesThemAndTheirTime() {
        String svg = new String(PictureFormat.SVG.encode(picture()), StandardCharsets.UTF_8);

        assertThat(svg).contains("GC pause", "1, 10 ms", "lock", "1, 20 ms", "JVM pauses");
    }
}
