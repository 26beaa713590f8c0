package dev.contrail.analyzer.redact;

import dev.contrail.analyzer.redact.MetadataTree.Element;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which texts of a chunk's metadata stay: types, fields and units of the JDK, of Contrail and of public libraries, by which
 * recordings are read. Names that a program gave to its own event types go.
 */
final class TypeNames {
    private static final List<String> PUBLIC = List.of(
            "jdk.",
            "java.",
            "contrail.",
            "dev.contrail.events.",
            "profiler.",
            "org.hibernate.",
            "io.netty.",
            "quarkus.",
            "io.lettuce.",
            "org.junit.",
            "org.springframework.",
            "org.apache.",
            "io.opentelemetry.",
            "datadog.");

    /** Annotations whose values are words of the program and no units or roles. */
    private static final Set<String> WORDY =
            Set.of("jdk.jfr.Name", "jdk.jfr.Label", "jdk.jfr.Description", "jdk.jfr.Category");

    private static final Set<String> EVERY_EVENT = Set.of("startTime", "duration", "eventThread", "stackTrace");

    private final MetadataTree tree;
    private final Map<String, String> classes = new HashMap<>();
    private final BitSet kept = new BitSet();
    private final BitSet hidden = new BitSet();

    private TypeNames(MetadataTree tree) {
        this.tree = tree;
    }

    /** The numbers of the texts to hide. */
    static BitSet hidden(MetadataTree tree) {
        var names = new TypeNames(tree);
        names.visit(tree.root());
        names.hidden.andNot(names.kept);
        return names.hidden;
    }

    private static boolean isPublic(String type) {
        return type.indexOf('.') < 0 || PUBLIC.stream().anyMatch(type::startsWith);
    }

    private void visit(Element root) {
        List<Element> types = root.children("metadata").stream()
                .flatMap(metadata -> metadata.children("class").stream())
                .toList();
        types.forEach(type -> classes.put(tree.text(type, "id"), tree.text(type, "name")));
        types.forEach(this::visitType);
    }

    private void visitType(Element type) {
        boolean open = isPublic(tree.text(type, "name"));
        mark(type, "name", open);
        mark(type, "superType", isPublic(tree.text(type, "superType")));
        type.children("annotation").forEach(annotation -> visitAnnotation(annotation, open));
        for (Element field : type.children("field")) {
            boolean known = open || EVERY_EVENT.contains(tree.text(field, "name")) || hasRole(field);
            mark(field, "name", known);
            field.children("annotation").forEach(annotation -> visitAnnotation(annotation, known));
        }
        for (Element setting : type.children("setting")) {
            mark(setting, "name", true);
            mark(setting, "defaultValue", true);
        }
    }

    /* Fields that a subclass has from one of our event classes. */
    private boolean hasRole(Element field) {
        return field.children("annotation").stream()
                .map(annotation -> classes.getOrDefault(tree.text(annotation, "class"), ""))
                .anyMatch("dev.contrail.events.Role"::equals);
    }

    private void visitAnnotation(Element annotation, boolean open) {
        String type = classes.getOrDefault(tree.text(annotation, "class"), "");
        boolean stays = open || isPublic(type) && !WORDY.contains(type);
        annotation.attributes().forEach((name, text) -> (name.equals("class") || stays ? kept : hidden).set(text));
    }

    private void mark(Element element, String attribute, boolean stays) {
        Integer text = element.attributes().get(attribute);
        if (text != null) {
            (stays ? kept : hidden).set(text);
        }
    }
}
