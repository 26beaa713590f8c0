package dev.contrail.spark.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Event types by the parts of their names, as structures in structures. */
final class TypeTree {
    private final Map<String, TypeTree> parts = new LinkedHashMap<>();
    private @Nullable StructType fields;

    private TypeTree() {}

    static TypeTree of(SortedMap<String, StructType> types) {
        var root = new TypeTree();
        types.forEach((name, fields) -> {
            TypeTree tree = root;
            for (String part : name.split("\\.", -1)) {
                tree = tree.parts.computeIfAbsent(part, unknown -> new TypeTree());
            }
            tree.fields = fields;
        });
        return root;
    }

    /** A type's own fields, and behind them the types whose names begin with its own. */
    StructType struct() {
        StructType own = fields;
        StructType struct = own == null ? new StructType() : own;
        for (Map.Entry<String, TypeTree> part : parts.entrySet()) {
            struct = struct.add(part.getKey(), part.getValue().struct());
        }
        return struct;
    }
}
