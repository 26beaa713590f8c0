package dev.contrail.spark.input;

import dev.contrail.analyzer.spelling.Nearest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.network.util.JavaUtils;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code option(…)} says of a table of recordings.
 *
 * @param paths files, folders and patterns, as given to {@code load}
 * @param events full names of event types, or patterns with {@code *}; none for all types in one generic table
 * @param losses whether the table is of what cannot be read instead of events
 * @param mode what becomes of damage
 * @param lossColumn the column that tells what cannot be read, each loss in a row of its own; null without one
 * @param longestEventNanos no event is expected to take longer: chunks that begin so much behind the time asked for are
 *     not read
 * @param partitionBytes how many bytes a task reads, if chunks allow
 * @param mergeSchema whether the columns of all files are looked for, not only those of some
 * @param recursive whether folders in folders are looked into
 * @param fileName what names files in folders must match; null for any
 */
public record ReadOptions(
        List<String> paths,
        List<String> events,
        boolean losses,
        Mode mode,
        @Nullable String lossColumn,
        long longestEventNanos,
        @Nullable Long partitionBytes,
        boolean mergeSchema,
        boolean recursive,
        @Nullable String fileName)
        implements Serializable {
    private static final String HOUR = "1h";

    /** Of both sources; Spark and file systems hand over others. */
    private static final List<String> NAMES = List.of(
            "events",
            "table",
            "mode",
            "columnNameOfCorruptRecord",
            "longestEvent",
            "maxPartitionBytes",
            "mergeSchema",
            "recursiveFileLookup",
            "pathGlobFilter",
            "picture",
            "map",
            "presets",
            "path",
            "paths");

    /** Of what Spark hands over. */
    public static ReadOptions of(CaseInsensitiveStringMap options) {
        refuseMistyped(options);
        String table = options.getOrDefault("table", "events").toLowerCase(Locale.ROOT);
        if (!table.equals("events") && !table.equals("losses")) {
            throw new IllegalArgumentException("option table is " + table + ": it may be events or losses");
        }
        Mode mode = Mode.of(options.getOrDefault("mode", "PERMISSIVE"));
        String partitionBytes = options.get("maxPartitionBytes");
        return new ReadOptions(
                paths(options),
                Stream.of(options.getOrDefault("events", "").split(","))
                        .map(String::trim)
                        .filter(Predicate.not(String::isEmpty))
                        .toList(),
                table.equals("losses"),
                mode,
                mode == Mode.PERMISSIVE ? options.get("columnNameOfCorruptRecord") : null,
                TimeUnit.MILLISECONDS.toNanos(JavaUtils.timeStringAsMs(options.getOrDefault("longestEvent", HOUR))),
                partitionBytes == null ? null : Math.max(1, JavaUtils.byteStringAsBytes(partitionBytes)),
                options.getBoolean("mergeSchema", false),
                options.getBoolean("recursiveFileLookup", false),
                options.get("pathGlobFilter"));
    }

    /** What is nearly one of ours is taken for it by whoever wrote it: {@code event}. Spark's own sources ignore it. */
    private static void refuseMistyped(CaseInsensitiveStringMap options) {
        for (String name : options.asCaseSensitiveMap().keySet()) {
            if (NAMES.stream().noneMatch(name::equalsIgnoreCase)) {
                Nearest.to(name, NAMES).ifPresent(nearest -> {
                    throw new IllegalArgumentException(
                            "there is no option " + name + "; did you mean '" + nearest + "'?");
                });
            }
        }
    }

    private static List<String> paths(CaseInsensitiveStringMap options) {
        var paths = new ArrayList<String>();
        String several = options.get("paths");
        if (several != null) {
            paths.addAll(Json.texts(several));
        }
        String one = options.get("path");
        if (one != null) {
            paths.add(one);
        }
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("no path: say which recordings to load, as in load(\"/dumps/*.jfr\")");
        }
        return paths;
    }

    /** Whether one event type was named, whose fields are columns then. */
    public boolean isOneType() {
        return events.size() == 1 && !isPattern(events.get(0));
    }

    /** Whether events of a type are asked for. */
    public boolean wants(String eventType) {
        return events.isEmpty() || events.stream().anyMatch(event -> matches(event, eventType));
    }

    private static boolean isPattern(String event) {
        return event.indexOf('*') >= 0;
    }

    private static boolean matches(String event, String eventType) {
        return isPattern(event)
                ? eventType.matches(Arrays.stream(event.split("\\*", -1))
                        .map(part -> part.isEmpty() ? "" : java.util.regex.Pattern.quote(part))
                        .collect(Collectors.joining(".*")))
                : event.equals(eventType);
    }
}
