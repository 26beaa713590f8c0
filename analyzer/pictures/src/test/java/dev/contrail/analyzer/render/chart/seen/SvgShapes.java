package dev.contrail.analyzer.render.chart.seen;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Scanner;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** SVG's basic shapes and paths of straight lines and curves with absolute places, which is what pictures consist of. */
final class SvgShapes {
    private static final Pattern BETWEEN = Pattern.compile("[\\s,]+|(?<=[A-Za-z])|(?=[A-Za-z])");

    private SvgShapes() {}

    static Shape of(Element element) {
        return switch (element.getTagName()) {
            case "rect" ->
                new Rectangle2D.Double(
                        number(element, "x"),
                        number(element, "y"),
                        number(element, "width"),
                        number(element, "height"));
            case "line" ->
                new Line2D.Double(
                        number(element, "x1"), number(element, "y1"), number(element, "x2"), number(element, "y2"));
            case "circle" -> around(element, number(element, "r"), number(element, "r"));
            case "ellipse" -> around(element, number(element, "rx"), number(element, "ry"));
            case "polygon" -> path("M" + element.getAttribute("points") + "Z");
            case "polyline" -> path("M" + element.getAttribute("points"));
            case "path" -> path(element.getAttribute("d"));
            default -> throw new AssertionError("an element that these tests cannot read: " + element.getTagName());
        };
    }

    private static double number(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    private static Shape around(Element element, double rx, double ry) {
        return new Ellipse2D.Double(number(element, "cx") - rx, number(element, "cy") - ry, 2 * rx, 2 * ry);
    }

    private static Path2D path(String data) {
        var path = new Path2D.Double();
        var steps = new Scanner(data).useDelimiter(BETWEEN);
        String command = "";
        while (steps.hasNext()) {
            command = steps.hasNextDouble() ? command : steps.next();
            switch (command) {
                case "M" -> {
                    path.moveTo(steps.nextDouble(), steps.nextDouble());
                    command = "L"; // what follows without a command
                }
                case "L" -> path.lineTo(steps.nextDouble(), steps.nextDouble());
                case "Q" -> path.quadTo(steps.nextDouble(), steps.nextDouble(), steps.nextDouble(), steps.nextDouble());
                case "C" ->
                    path.curveTo(
                            steps.nextDouble(),
                            steps.nextDouble(),
                            steps.nextDouble(),
                            steps.nextDouble(),
                            steps.nextDouble(),
                            steps.nextDouble());
                case "Z" -> path.closePath();
                case "" -> {}
                default -> throw new AssertionError("a path that these tests cannot read: " + command);
            }
        }
        return path;
    }
}
