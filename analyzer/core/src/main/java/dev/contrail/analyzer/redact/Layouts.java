package dev.contrail.analyzer.redact;

import dev.contrail.analyzer.redact.MetadataTree.Element;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of a chunk by number. */
final class Layouts {
    private final Map<Long, Layout> byNumber = new HashMap<>();

    /** Adds what a metadata event tells; what was known of a type is replaced. */
    void add(MetadataTree tree, ChunkBytes in) throws NotUnderstoodException {
        for (Element metadata : tree.root().children("metadata")) {
            for (Element type : metadata.children("class")) {
                try {
                    Layout layout = layout(tree, type);
                    byNumber.put(layout.number(), layout);
                } catch (NumberFormatException e) {
                    throw in.damage();
                }
            }
        }
    }

    private static Layout layout(MetadataTree tree, Element type) {
        return new Layout(
                Long.parseLong(tree.text(type, "id")),
                tree.text(type, "name"),
                type.children("field").stream()
                        .map(field -> new Layout.Field(
                                tree.text(field, "name"),
                                Long.parseLong(tree.text(field, "class")),
                                tree.text(field, "constantPool").equals("true"),
                                !tree.text(field, "dimension").isEmpty()))
                        .toList());
    }

    @Nullable
    Layout of(long number) {
        return byNumber.get(number);
    }
}
