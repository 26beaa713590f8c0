package dev.contrail.analyzer.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A program for a JVM with a small heap: {@code SummaryRuns [OPTION…] FILE…} sums up each file twice, by skipping and by
 * reading all of it, and prints a line for each: file, exit code, milliseconds, how many messages there are (-1 for none),
 * and what went to the error stream.
 */
public final class SummaryRuns {
    private SummaryRuns() {}

    /** Prints as it goes, so that the last line tells what was well. */
    public static void main(String[] args) {
        List<String> options =
                Arrays.stream(args).takeWhile(arg -> arg.startsWith("--")).toList();
        for (String file : Arrays.asList(args).subList(options.size(), args.length)) {
            run(file, options, List.of("summary", "--strict", "--json", file));
            run(file, options, List.of("summary", "--strict", "--json", "--from=+0s", file));
        }
    }

    private static void run(String file, List<String> options, List<String> arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = new ArrayList<>(arguments);
        all.addAll(1, options);
        long start = System.nanoTime();
        int exitCode = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println(
                String.join("\t", file, "" + exitCode, "" + millis, messages(out.toString()), oneLine(err.toString())));
    }

    private static String messages(String json) {
        var count = Pattern.compile("\"sequence\" *: *(\\d+)").matcher(json);
        return count.find() ? count.group(1) : "-1";
    }

    private static String oneLine(String text) {
        return text.replace("\n", " | ");
    }
}
