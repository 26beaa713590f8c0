package dev.contrail.reader.internal.types;

import dev.contrail.reader.event.Annotation;
import dev.contrail.reader.event.Setting;
import dev.contrail.reader.internal.input.EventStart;
import dev.contrail.reader.internal.input.Input;
import dev.contrail.reader.internal.input.StringReader;
import dev.contrail.reader.loss.DamageException;
import dev.contrail.reader.loss.Limits;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    private final Map<String, String> typeNames = new HashMap<>(); // by id as it is written
    private long declarations;

    private MetadataParser(Input in, long end, Limits limits) {
        this.in = in;
        this.limits = limits;
        this.strings = new StringReader(in, limits);
        this.end = end;
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
        var classes = new ArrayList<Element>();
        collectClasses(tree(), classes);
        if (in.position() != end) {
            throw new DamageException("metadata that does not end where it says");
        }
        for (Element element : classes) {
            typeNames.put(element.attribute("id"), element.attribute("name"));
        }
        var types = new LinkedHashMap<Long, Metadata.Type>();
        for (Element element : classes) {
            Metadata.Type type = type(element);
            types.put(type.id(), type);
        }
        return new Metadata(types);
    }

    private static void collectClasses(Element element, List<Element> classes) {
        if (element.is("class")) {
            classes.add(element);
            return;
        }
        for (Element child : element.children()) {
            collectClasses(child, classes);
        }
    }

    private static final class Element {
        private final String name;
        private final String[] attributes;
        private final int size;
        private final List<Element> children;

        /**
         * @param attributes each key, then its value
         * @param size how many children it has, which are added one by one
         */
        Element(String name, String[] attributes, int size) {
            this.name = name;
            this.attributes = attributes;
            this.size = size;
            this.children = size == 0 ? List.of() : new ArrayList<>();
        }

        boolean isComplete() {
            return children.size() == size;
        }

        void add(Element child) {
            children.add(child);
        }

        boolean is(String what) {
            return name.equals(what);
        }

        List<Element> children() {
            return children;
        }

        /** The value of an attribute, the last one if there are several; null without one. */
        @Nullable
        String find(String key) {
            for (int at = attributes.length - 2; at >= 0; at -= 2) {
                if (attributes[at].equals(key)) {
                    return attributes[at + 1];
                }
            }
            return null;
        }

        /** All attributes but the one that says what it is. */
        Map<String, String> values() {
            var values = new HashMap<String, String>();
            for (int at = 0; at < attributes.length; at += 2) {
                if (!attributes[at].equals("class")) {
                    values.put(attributes[at], attributes[at + 1]);
                }
            }
            return values;
        }

        String attribute(String key) {
            String value = find(key);
            return value == null ? "" : value;
        }

        long id(String key) throws DamageException {
            try {
                return Long.parseLong(attribute(key));
            } catch (NumberFormatException e) {
                throw new DamageException("metadata: " + name + " without a " + key);
            }
        }
    }

    /** The element that is next, with all that is in it. */
    private Element tree() throws IOException {
        Element root = element();
        var open = new ArrayDeque<Element>(); // whose children are not all read
        open.push(root);
        while (!open.isEmpty()) {
            Element parent = open.peek();
            if (parent.isComplete()) {
                open.pop();
            } else {
                Element child = element();
                parent.add(child);
                open.push(child);
                limits.checkNesting(open.size() - 1, "metadata");
            }
        }
        return root;
    }

    private Element element() throws IOException {
        String name = string();
        var attributes = new String[2 * count()];
        for (int i = 0; i < attributes.length; i++) {
            attributes[i] = string();
        }
        return new Element(name, attributes, count());
    }

    private Metadata.Type type(Element element) throws DamageException {
        var fields = new ArrayList<Metadata.Field>();
        for (Element child : element.children()) {
            if (child.is("field")) {
                fields.add(field(child));
            }
        }
        return new Metadata.Type(
                element.id("id"),
                element.attribute("name"),
                element.find("superType"),
                element.attribute("simpleType").equals("true"),
                List.copyOf(fields),
                () -> annotations(element),
                () -> settings(element));
    }

    private Metadata.Field field(Element element) throws DamageException {
        return new Metadata.Field(
                element.attribute("name"),
                element.id("class"),
                element.attribute("constantPool").equals("true"),
                element.attribute("dimension").equals("1"),
                () -> annotations(element));
    }

    private List<Setting> settings(Element element) {
        var found = new ArrayList<Setting>();
        for (Element child : element.children()) {
            if (child.is("setting")) {
                found.add(new Setting(child.attribute("name"), child.attribute("defaultValue"), annotations(child)));
            }
        }
        return found;
    }

    private List<Annotation> annotations(Element element) {
        var found = new ArrayList<Annotation>();
        for (Element child : element.children()) {
            if (child.is("annotation")) {
                String type = typeNames.getOrDefault(child.attribute("class"), "");
                found.add(new Annotation(type, child.values()));
            }
        }
        return found;
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
