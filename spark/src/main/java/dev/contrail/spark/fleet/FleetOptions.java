package dev.contrail.spark.fleet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What the job was asked for.
 *
 * @param paths the recordings
 * @param output the folder to write to
 * @param host a pattern whose first group is the host in a recording's path
 * @param version a pattern whose first group is the program's version in it
 * @param reports where a recording's own report is: {@code %s} stands for its name, {@code %h} for its
 *     host, {@code %v} for the version; empty for none
 * @param reading options of the data source
 */
public record FleetOptions(
        List<String> paths, String output, String host, String version, String reports, Map<String, String> reading) {
    static final String USAGE = """
            usage: spark-submit --class dev.contrail.spark.fleet.ContrailFleet contrail-spark.jar PATH… --output FOLDER
              --host REGEX      its first group is the host in a path: '/host=([^/]+)/'; the file's name if not given
              --version REGEX   its first group is the program's version in a path: '/version=([^/]+)/'
              --reports URL     where a recording's own report is: 'https://reports.example.com/%h/%s.html';
                                %h is its host, %v the version, %s its name
              --map FILE        a mapping file, as contrail takes it
              --presets NAMES   which libraries' own events are drawn: all, none, or some""";

    /** The last part of a path without its extension. */
    private static final String NAME = "([^/]*?)(?:\\.jfr)?(?:\\.gz|\\.zip)?$";

    private static final String NOTHING = "(?!)()";

    public FleetOptions {
        paths = List.copyOf(paths);
        reading = Map.copyOf(reading);
    }

    /** Reads a command line. */
    public static FleetOptions parse(List<String> arguments) {
        var paths = new ArrayList<String>();
        var named = new HashMap<String, String>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                paths.add(argument);
            } else if (!USAGE.contains(argument + " ")) {
                throw new IllegalArgumentException("unknown option " + argument);
            } else if (++i == arguments.size()) {
                throw new IllegalArgumentException(argument + " needs a value");
            } else {
                named.put(argument.substring(2), arguments.get(i));
            }
        }
        if (paths.isEmpty() || !named.containsKey("output")) {
            throw new IllegalArgumentException(paths.isEmpty() ? "no recordings named" : "--output is missing");
        }
        var reading = new HashMap<String, String>();
        for (String option : List.of("map", "presets")) {
            if (named.containsKey(option)) {
                reading.put(option, named.get(option));
            }
        }
        return new FleetOptions(
                paths,
                named.get("output"),
                pattern(named.getOrDefault("host", NAME)),
                pattern(named.getOrDefault("version", NOTHING)),
                named.getOrDefault("reports", ""),
                reading);
    }

    private static String pattern(String regex) {
        try {
            if (Pattern.compile(regex).matcher("").groupCount() > 0) {
                return regex;
            }
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("no pattern: " + regex + ": " + e.getDescription(), e);
        }
        throw new IllegalArgumentException("the pattern " + regex + " has no group in parentheses");
    }
}
