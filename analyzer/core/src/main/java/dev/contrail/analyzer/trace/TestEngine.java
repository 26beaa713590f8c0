package dev.contrail.analyzer.trace;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Threads of what runs tests or programs, such as Surefire, Gradle, JUnit and an IDE: they run none of the code themselves. */
public final class TestEngine {
    /**
     * What they are called, where * stands for anything. Tests run in others: main, Test worker, ForkJoinPool-1-worker-1,
     * junit-timeout-thread-1.
     */
    public static final List<String> NAMES =
            List.of("surefire-*", "/* to /* workers*", "junit-jupiter-timeout-watcher*", "Monitor Ctrl-Break");

    private static final Pattern ANY = Pattern.compile(NAMES.stream()
            .map(name -> Pattern.quote(name).replace("*", "\\E.*\\Q"))
            .collect(Collectors.joining("|")));

    private TestEngine() {}

    /** Whether a thread of this name is one of them. */
    public static boolean hasThread(String name) {
        return ANY.matcher(name).matches();
    }
}
