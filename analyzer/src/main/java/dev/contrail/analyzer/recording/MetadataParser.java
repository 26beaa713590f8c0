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
    /** A hundred times what a JVM with all its types writes. */
    private static final int LONGEST = 16 << 20;

    private final Input in;
    private final Limits limits;
    private final StringReader strings;
    private final long end;
    private String[] table = {};
    private long declarations;

    private MetadataParser(Input in, long end, Limits limits) {
        this.in = in;
        this.limits = limits;
        this.strings = new StringReader(in, limits);
        this.end = end;
    }

    /** Reads the metadata event at a place in the file. */
    static Metadata parse(Input in, long position, Limits limits) throws IOException {
        return parseContent(in, seekContent(in, position), limits);
    }

    /** Goes to what stands behind the times of the metadata event at a place; returns where that ends. */
    static long seekContent(Input in, long position) throws IOException {
        if (position < 0 || position >= in.size()) {
            throw new DamageException("metadata outside of the file");
        }
        long size = EventStart.size(in, position, in.size());
        if (size > LONGEST) {
            throw new DamageException("metadata of " + size + " bytes");
        }
        if (size == EventStart.NONE || EventStart.type(in) != EventStart.METADATA) {
            throw new DamageException("no metadata event where the header points");
        }
        in.readVarint(); // start
        in.readVarint(); // duration
        in.readVarint(); // metadata id
        return position + size;
    }

    /** Reads what is next in the input. */
    static Metadata parseContent(Input in, long end, Limits limits) throws IOException {
        return new MetadataParser(in, end, limits).read();
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
        return Metadata.of(types);
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
        limits.checkNesting(depth, "metadata");
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
                element.attribute("simpleType").equals("true"),
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

    /** A count of strings, elements or attributes, of which there may be so many in all. */
    private int count() throws IOException {
        long count = in.readVarint();
        if (count < 0 || count > end - in.position()) {
            throw new DamageException("metadata: a count of " + count);
        }
        declarations += count;
        limits.checkDeclarations(declarations);
        return (int) count;
    }
}
