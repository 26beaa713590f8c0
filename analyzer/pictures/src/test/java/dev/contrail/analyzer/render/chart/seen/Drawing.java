package dev.contrail.analyzer.render.chart.seen;

import dev.contrail.analyzer.render.chart.Picture;
import dev.contrail.analyzer.render.chart.PictureFormat;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An SVG picture as a person sees it: each shape and each text at its place, in its ink, without what is clipped away. */
public final class Drawing {
    private static final Pattern TRANSLATION = Pattern.compile("translate\\(([-\\d.]+),([-\\d.]+)\\)");
    private static final Pattern RGB = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");
    private static final Pattern CLIP = Pattern.compile("url\\(#(.+)\\)");
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /**
     * A shape.
     *
     * @param shape where it is
     * @param fill its colour inside, or null for none
     * @param stroke its outline's colour, or null for none
     * @param dash the outline's dashes as SVG has them, or "none"
     * @param width the outline's width
     * @param clip what can be seen of it, or null for all
     */
    public record Mark(
            Shape shape,
            @Nullable Color fill,
            @Nullable Color stroke,
            String dash,
            double width,
            @Nullable Rectangle2D clip) {
        /** The smallest box around it. */
        public Rectangle2D box() {
            return shape.getBounds2D();
        }

        /** The smallest box around what the clip leaves of it. */
        Rectangle2D seen() {
            return clip == null ? box() : box().createIntersection(clip);
        }
    }

    /** A text and its box, from the letters' tops to under the baseline. */
    public record Words(String text, Rectangle2D box, Color ink) {}

    private final double width;
    private final double height;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Words> words = new ArrayList<>();
    private final Map<String, Element> clips = new HashMap<>();

    private Drawing(Document svg) {
        Element root = svg.getDocumentElement();
        width = Double.parseDouble(root.getAttribute("width"));
        height = Double.parseDouble(root.getAttribute("height"));
        var paths = root.getElementsByTagName("clipPath");
        for (int i = 0; i < paths.getLength(); i++) {
            Element clip = (Element) paths.item(i);
            clips.put(clip.getAttribute("id"), clip);
        }
        look(root, Map.of(), new AffineTransform());
    }

    /** Draws a picture as SVG and looks at it. */
    public static Drawing of(Picture picture) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return new Drawing(
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(PictureFormat.SVG.encode(picture))));
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /** All shapes, from the first painted to the last. */
    public List<Mark> marks() {
        return marks;
    }

    /** All texts, from the first painted to the last. */
    public List<Words> words() {
        return words;
    }

    /** The only text that reads so. */
    public Words words(String text) {
        List<Words> found =
                words.stream().filter(one -> one.text().equals(text)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " texts read \"" + text + "\"");
        }
        return found.get(0);
    }

    private void look(Element element, Map<String, String> inherited, AffineTransform outer) {
        if (element.getTagName().equals("defs")) {
            return;
        }
        Map<String, String> style = style(element, inherited);
        AffineTransform place = moved(element, outer);
        switch (element.getTagName()) {
            case "svg", "g" -> {
                for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                    if (child instanceof Element inner) {
                        look(inner, style, place);
                    }
                }
            }
            case "text" -> read(element, style, place);
            default -> {
                Shape shape = place.createTransformedShape(SvgShapes.of(element));
                marks.add(new Mark(
                        shape,
                        color(style.get("fill")),
                        color(style.get("stroke")),
                        style.getOrDefault("stroke-dasharray", "none"),
                        Double.parseDouble(style.getOrDefault("stroke-width", "1")),
                        clip(style, place)));
            }
        }
    }

    private void read(Element element, Map<String, String> style, AffineTransform place) {
        String text = element.getTextContent();
        float size = Float.parseFloat(style.getOrDefault("font-size", "12px").replace("px", ""));
        int weight = "bold".equals(style.get("font-weight")) ? Font.BOLD : Font.PLAIN;
        var font = new Font(Font.SANS_SERIF, weight, 1).deriveFont(size);
        double across = font.getStringBounds(text, EXACT).getWidth();
        double x = Double.parseDouble(element.getAttribute("x"));
        double y = Double.parseDouble(element.getAttribute("y"));
        var box = new Rectangle2D.Double(x, y - 0.75 * size, across, 0.95 * size);
        Color ink = color(style.get("fill"));
        words.add(new Words(text, place.createTransformedShape(box).getBounds2D(), ink == null ? Color.BLACK : ink));
    }

    private static Map<String, String> style(Element element, Map<String, String> inherited) {
        var style = new HashMap<>(inherited);
        style.remove("clip-path");
        for (String property : element.getAttribute("style").split(";", -1)) {
            int colon = property.indexOf(':');
            if (colon > 0) {
                style.put(
                        property.substring(0, colon).strip(),
                        property.substring(colon + 1).strip());
            }
        }
        return style;
    }

    private static AffineTransform moved(Element element, AffineTransform outer) {
        var place = new AffineTransform(outer);
        String transform = element.getAttribute("transform");
        Matcher translation = TRANSLATION.matcher(transform);
        if (translation.matches()) {
            place.translate(Double.parseDouble(translation.group(1)), Double.parseDouble(translation.group(2)));
        } else if (!transform.isEmpty()) {
            throw new AssertionError("a transform that these tests cannot read: " + transform);
        }
        return place;
    }

    private static @Nullable Color color(@Nullable String value) {
        if (value == null || value.equals("none")) {
            return null;
        }
        Matcher rgb = RGB.matcher(value);
        if (rgb.matches()) {
            return new Color(
                    Integer.parseInt(rgb.group(1)), Integer.parseInt(rgb.group(2)), Integer.parseInt(rgb.group(3)));
        }
        return switch (value) {
            case "white" -> Color.WHITE;
            case "black" -> Color.BLACK;
            default -> throw new AssertionError("a colour that these tests cannot read: " + value);
        };
    }

    private @Nullable Rectangle2D clip(Map<String, String> style, AffineTransform place) {
        Matcher named = CLIP.matcher(style.getOrDefault("clip-path", ""));
        Element clip = named.matches() ? clips.get(named.group(1)) : null;
        if (clip == null) {
            return null;
        }
        var area = new Area();
        for (Node child = clip.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element shape) {
                area.add(new Area(SvgShapes.of(shape)));
            }
        }
        return place.createTransformedShape(area).getBounds2D();
    }
}
