package dev.contrail.analyzer.recording;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a chunk's metadata event: a table of strings, then a tree of elements whose names and attributes point into it.
 */
final class MetadataParser {
    private static final int DEEPEST = 32;
    /** More strings or elements are taken for damage: a JVM with all its types has some 30,000. */
    private static final int MOST = 1 << 20;

    private static final int LONGEST = 64 << 20;

    private final Input in;
    private final StringReader strings;
    private final long end;
    private String[] table = {};
    private int elements;

    private MetadataParser(Input in, long end) {
        this.in = in;
        this.strings = new StringReader(in);
        this.end = end;
    }

    /** Reads the metadata event at a place in the file. */
    static Metadata parse(Input in, long position) throws IOException {
        if (position < 0 || position >= in.size()) {
            throw new DamageException("metadata outside of the file");
        }
        in.seek(position);
        long size = in.readVarint();
        if (size <= 0 || size > LONGEST || size > in.size() - position) {
            throw new DamageException("metadata event of " + size + " bytes");
        }
        if (in.readVarint() != 0) {
            throw new DamageException("no metadata event where the header points");
        }
        in.readVarint(); // start
        in.readVarint(); // duration
        in.readVarint(); // metadata id
        return new MetadataParser(in, position + size).read();
    }

    private Metadata read() throws IOException {
        table = new String[count()];
        for (int i = 0; i < table.length; i++) {
            String text = strings.read();
            table[i] = text == null ? "" : text;
            if (table[i].indexOf('\0') >= 0) {
                throw new DamageException("metadata: a name with zeros in it");
            }
        }
        var types = new LinkedHashMap<Long, Metadata.Type>();
        collectTypes(element(0), types);
        if (in.position() != end) {
            throw new DamageException("metadata that does not end where it says");
        }
        return new Metadata(types);
    }

    private record Element(String name, Map<String, String> attributes, List<Element> children) {
        String attribute(String key) {
            return attributes.getOrDefault(key, "");
        }

        long id(String key) throws DamageException {
            try {
                return Long.parseLong(attribute(key));
            } catch (NumberFormatException e) {
                throw new DamageException("metadata: " + name + " without a " + key);
            }
        }
    }

    private Element element(int depth) throws IOException {
        if (depth > DEEPEST || ++elements > MOST) {
            throw new DamageException("metadata with too many elements, or nested deeper than " + DEEPEST);
        }
        String name = string();
        int attributeCount = count();
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < attributeCount; i++) {
            attributes.put(string(), string());
        }
        int childCount = count();
        var children = new ArrayList<Element>();
        for (int i = 0; i < childCount; i++) {
            children.add(element(depth + 1));
        }
        return new Element(name, attributes, children);
    }

    private static void collectTypes(Element element, Map<Long, Metadata.Type> types) throws DamageException {
        if (element.name().equals("class")) {
            types.put(element.id("id"), type(element));
            return;
        }
        for (Element child : element.children()) {
            collectTypes(child, types);
        }
    }

    private static Metadata.Type type(Element element) throws DamageException {
        var fields = new ArrayList<Metadata.Field>();
        for (Element child : element.children()) {
            if (child.name().equals("field")) {
                fields.add(field(child));
            }
        }
        return new Metadata.Type(
                element.id("id"),
                element.attribute("name"),
                element.attributes().get("superType"),
                List.copyOf(fields),
                annotations(element));
    }

    private static Metadata.Field field(Element element) throws DamageException {
        return new Metadata.Field(
                element.attribute("name"),
                element.id("class"),
                element.attribute("constantPool").equals("true"),
                element.attribute("dimension").equals("1"),
                annotations(element));
    }

    private static Map<Long, String> annotations(Element element) throws DamageException {
        var values = new HashMap<Long, String>();
        for (Element child : element.children()) {
            if (child.name().equals("annotation") && child.attributes().containsKey("value")) {
                values.put(child.id("class"), child.attribute("value"));
            }
        }
        return Map.copyOf(values);
    }

    private String string() throws IOException {
        long index = in.readVarint();
        if (index < 0 || index >= table.length) {
            throw new DamageException("metadata: string " + index + " of " + table.length);
        }
        return table[(int) index];
    }

    private int count() throws IOException {
        long count = in.readVarint();
        if (count < 0 || count > MOST || count > end - in.position()) {
            throw new DamageException("metadata: a count of " + count);
        }
        return (int) count;
    }
}
