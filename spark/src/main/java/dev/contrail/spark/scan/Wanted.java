package dev.contrail.spark.scan;

import dev.contrail.spark.input.ReadOptions;
import dev.contrail.spark.input.TimeRange;
import java.io.Serializable;
import java.util.List;

/**
 * Which events a query wants, as far as its conditions were pushed down.
 *
 * @param options the event types that the table is of
 * @param types conditions on the names of event types
 * @param files conditions on the names of files
 * @param range when the events start
 */
record Wanted(ReadOptions options, List<TextTest> types, List<TextTest> files, TimeRange range)
        implements Serializable {
    Wanted {
        types = List.copyOf(types);
        files = List.copyOf(files);
    }

    boolean wantsType(String name) {
        return options.wants(name) && types.stream().allMatch(test -> test.holds(name));
    }

    boolean wantsFile(String name) {
        return files.stream().allMatch(test -> test.holds(name));
    }
}
