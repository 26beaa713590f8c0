package dev.contrail.analyzer.render.chart;

import dev.contrail.analyzer.render.chart.text.XmlCharacters;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;

/** The image formats a {@link Picture} can be written in. */
public enum PictureFormat {
    /** Scalable; text stays text. */
    SVG {
        @Override
        public byte[] encode(Picture picture) {
            Document document = emptyDocument();
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
            context.setComment("Drawn by Contrail");
            SVGGraphics2D graphics = new SVGGraphics2D(context, false);
            graphics.setSVGCanvasSize(new Dimension(picture.width(), picture.height()));
            paint(picture, graphics);
            var bytes = new ByteArrayOutputStream();
            try (var writer = new XmlCharacters(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
                graphics.stream(writer, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e); // memory does not fail
            }
            return bytes.toByteArray();
        }
    },
    /** Pixels, twice as fine as the picture's own so that it is sharp on today's screens. */
    PNG {
        @Override
        public byte[] encode(Picture picture) {
            int scale = scaleFor(picture);
            var image =
                    new BufferedImage(picture.width() * scale, picture.height() * scale, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.scale(scale, scale);
            paint(picture, graphics);
            graphics.dispose();
            var bytes = new ByteArrayOutputStream();
            try {
                ImageIO.write(image, "png", bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    };

    private static final int FINE = 2;
    /** Above this many pixels a picture is drawn at its own size: 2 GB of image helps nobody. */
    private static final long FINE_LIMIT = 60_000_000;

    /** The picture as a file's bytes. */
    public abstract byte[] encode(Picture picture);

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this JDK has no XML parser", e);
        }
    }

    private static int scaleFor(Picture picture) {
        long fine = (long) picture.width() * FINE * picture.height() * FINE;
        return fine > FINE_LIMIT ? 1 : FINE;
    }

    private static void paint(Picture picture, Graphics2D graphics) {
        Theme.prepare(graphics);
        graphics.setColor(Theme.PAPER);
        graphics.fillRect(0, 0, picture.width(), picture.height());
        picture.paint(graphics);
    }
}
