package dev.contrail.analyzer.cli.live;

import dev.contrail.analyzer.cli.failure.ExitCode;
import dev.contrail.analyzer.cli.failure.Failure;
import dev.contrail.analyzer.live.Jvms;
import dev.contrail.analyzer.live.LiveException;
import java.util.List;
import java.util.stream.Collectors;

/** Turns what a user typed into a pid: a number, or a part of the main class's name that only one JVM has. */
public final class JvmChoice {
    static final String DESCRIPTION = "Which JVM: its pid, or a part of its main class's name.";

    private JvmChoice() {}

    static boolean isPid(String text) {
        return text.matches("\\d{1,18}");
    }

    public static long pid(String text) throws LiveException {
        if (isPid(text)) {
            return Long.parseLong(text);
        }
        List<Long> pids = Jvms.named(text);
        if (pids.size() != 1) {
            String found = pids.isEmpty()
                    ? "no JVM of that name"
                    : pids.size() + " JVMs: "
                            + pids.stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw new Failure(
                    pids.isEmpty() ? ExitCode.NOTHING : ExitCode.USAGE,
                    text + ": " + found + "\n  try: contrail ps     which JVMs there are");
        }
        return pids.get(0);
    }
}
