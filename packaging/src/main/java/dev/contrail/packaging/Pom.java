package dev.contrail.packaging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What a POM says by itself, without its parent. */
final class Pom {
    /** A dependency; its version is empty when the parent gives it. */
    record Need(String key, String version, String scope) {
        boolean isForTests() {
            return scope.equals("test");
        }
    }

    private final Element project;

    private Pom(Element project) {
        this.project = project;
    }

    /** Of bytes that were a POM when Maven wrote them. */
    static Pom parse(String name, byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Pom(factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes))
                    .getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException(name + ": not a POM: " + e.getMessage(), e);
        }
    }

    /** Group and artifact, such as {@code dev.contrail:contrail-events}. */
    String key() {
        return (has("groupId") ? text("groupId") : text("parent/groupId")) + ":" + artifact();
    }

    String artifact() {
        return text("artifactId");
    }

    String version() {
        return has("version") ? text("version") : text("parent/version");
    }

    /** As {@link #key}; empty without a parent. */
    String parentKey() {
        return has("parent/artifactId") ? text("parent/groupId") + ":" + text("parent/artifactId") : "";
    }

    boolean isPomOnly() {
        return text("packaging").equals("pom");
    }

    boolean has(String path) {
        return !text(path).isEmpty();
    }

    /** Its own dependencies; what it only manages is none. */
    List<Need> needs() {
        return at(project, "dependencies/dependency").stream()
                .map(need -> new Need(
                        text(need, "groupId") + ":" + text(need, "artifactId"),
                        text(need, "version"),
                        text(need, "scope")))
                .toList();
    }

    /** What a BOM lists. */
    List<String> managed() {
        return at(project, "dependencyManagement/dependencies/dependency").stream()
                .map(need -> text(need, "groupId") + ":" + text(need, "artifactId"))
                .toList();
    }

    private String text(String path) {
        return text(project, path);
    }

    private static String text(Element from, String path) {
        List<Element> found = at(from, path);
        return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
    }

    private static List<Element> at(Element from, String path) {
        List<Element> here = List.of(from);
        for (String name : path.split("/", -1)) {
            here = here.stream()
                    .flatMap(element -> children(element, name).stream())
                    .toList();
        }
        return here;
    }

    private static List<Element> children(Element parent, String name) {
        var children = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }
}
