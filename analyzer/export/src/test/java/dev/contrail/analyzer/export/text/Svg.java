package dev.contrail.analyzer.export.text;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The elements of an SVG picture. */
final class Svg {
    private Svg() {}

    static Element parse(String svg) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(svg, e);
        }
    }

    /** The elements of a name in another, at any depth, in order. */
    static List<Element> all(Element in, String name) {
        return all(in, name, element -> true);
    }

    static List<Element> all(Element in, String name, Predicate<Element> kept) {
        NodeList nodes = in.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            var element = (Element) nodes.item(i);
            if (kept.test(element)) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** The texts in an element, one after the other; a space that is not to be dropped as a space. */
    static String text(Element in) {
        var text = new StringBuilder();
        all(in, "text").forEach(element -> text.append(element.getTextContent()));
        return text.toString().replace('\u00a0', ' ').replace("\u200b", "");
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
