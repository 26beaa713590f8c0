package dev.contrail.analyzer.redact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** The metadata event of a chunk: a table of texts, and a tree of elements whose names and attributes are numbers of them. */
final class MetadataTree {
    private static final int DEEPEST = 64;

    /**
     * An element; attributes are by name, each with its text's number.
     *
     * @param name such as {@code class}, {@code field} or {@code annotation}
     */
    record Element(String name, Map<String, Integer> attributes, List<Element> children) {
        List<Element> children(String name) {
            return children.stream().filter(child -> child.name.equals(name)).toList();
        }
    }

    private final int tableAt;
    private final List<String> texts = new ArrayList<>();
    private final Element root;

    private MetadataTree(ChunkBytes in) throws NotUnderstoodException {
        in.number(); // start
        in.number(); // duration
        in.number(); // its own number
        tableAt = in.at();
        int count = in.count();
        for (int i = 0; i < count; i++) {
            texts.add(in.text());
        }
        root = element(in, 0);
    }

    /** Reads it; the position is behind the event's size and type. */
    static MetadataTree read(ChunkBytes in) throws NotUnderstoodException {
        return new MetadataTree(in);
    }

    Element root() {
        return root;
    }

    /** All texts, by number. */
    List<String> texts() {
        return List.copyOf(texts);
    }

    /** An attribute's text; empty when there is none. */
    String text(Element element, String attribute) {
        Integer number = element.attributes.get(attribute);
        return number == null ? "" : texts.get(number);
    }

    /** Replaces texts of the table where they stand. */
    void replace(ChunkBytes in, IntPredicate hidden, Pseudonyms words) throws NotUnderstoodException {
        in.moveTo(tableAt);
        int count = in.count();
        for (int i = 0; i < count; i++) {
            int number = i;
            in.replaceText(text -> hidden.test(number) ? words.of(text) : text);
        }
    }

    private Element element(ChunkBytes in, int depth) throws NotUnderstoodException {
        if (depth > DEEPEST) {
            throw in.damage();
        }
        String name = texts.get(index(in));
        var attributes = new LinkedHashMap<String, Integer>();
        for (int i = in.count(); i > 0; i--) {
            attributes.put(texts.get(index(in)), index(in));
        }
        var children = new ArrayList<Element>();
        for (int i = in.count(); i > 0; i--) {
            children.add(element(in, depth + 1));
        }
        return new Element(name, attributes, children);
    }

    private int index(ChunkBytes in) throws NotUnderstoodException {
        long index = in.number();
        if (index < 0 || index >= texts.size()) {
            throw in.damage();
        }
        return (int) index;
    }
}
