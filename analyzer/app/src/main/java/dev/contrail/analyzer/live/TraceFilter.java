package dev.contrail.analyzer.live;

import dev.contrail.analyzer.live.LiveException.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Which methods are to be traced, as {@code jdk.MethodTrace#filter} takes it: classes, methods and annotations.
 *
 * @param names what a user named of it, a package as itself
 * @param entries such as {@code com.acme.Pool}, {@code com.acme.Cache::get} and {@code @com.acme.Timed}, at least one
 * @param doubts what of it was not found among the loaded classes, a line each
 */
public record TraceFilter(List<String> names, List<String> entries, List<String> doubts) {
    /** The event type that does it, on JDK 25 and newer. */
    public static final String TYPE = "jdk.MethodTrace";

    /** So many classes at most: the JVM stands still while it changes them. */
    static final int MOST = 400;

    public TraceFilter {
        names = List.copyOf(names);
        entries = List.copyOf(entries);
        doubts = List.copyOf(doubts);
    }

    /**
     * Finds what a user names among the classes that a JVM has loaded: a package stands for its classes and those below.
     *
     * @param text names parted by semicolons
     * @param nearest finds the one of several names that is most like another
     * @throws LiveException when the JVM cannot trace, when nothing is found, or too much
     */
    public static TraceFilter find(
            FlightRecorder recorder, String text, BiFunction<String, Collection<String>, Optional<String>> nearest)
            throws LiveException {
        boolean can =
                recorder.eventTypes().stream().anyMatch(type -> type.name().equals(TYPE));
        if (!can) {
            throw new LiveException(
                    Reason.REFUSED,
                    recorder.jvm() + " runs Java " + recorder.javaVersion() + ", which cannot trace methods: 25 can",
                    "the same without --trace: what the JDK tells of waits, sockets and threads",
                    null);
        }
        String compiled = text.contains("::") ? recorder.compiledMethods() : "";
        return find(recorder.jvm(), new LoadedClasses(recorder.classHierarchy(), compiled, nearest), text);
    }

    static TraceFilter find(String jvm, LoadedClasses loaded, String text) throws LiveException {
        Set<String> names = new LinkedHashSet<>();
        Set<String> entries = new LinkedHashSet<>();
        var doubts = new ArrayList<String>();
        for (String part : text.split("[;,]", -1)) {
            String wanted = part.strip().replaceFirst("\\.\\*+$", "");
            if (!wanted.isEmpty() && add(wanted, loaded, entries, doubts)) {
                names.add(wanted);
            }
        }
        if (entries.isEmpty()) {
            throw new LiveException(
                    Reason.REFUSED,
                    doubts.isEmpty()
                            ? "'" + text + "' names no class, method or package to trace"
                            : jvm + " has loaded no such class: " + String.join("; ", doubts),
                    "full names, as in com.acme.Pool;com.acme.Cache::get, or a package;"
                            + " a nested class is com.acme.Pool$Entry",
                    null);
        }
        if (entries.size() > MOST) {
            throw new LiveException(
                    Reason.REFUSED,
                    text + ": " + entries.size() + " loaded classes, more than " + MOST,
                    "name fewer: a package below, or the classes themselves",
                    null);
        }
        return new TraceFilter(List.copyOf(names), List.copyOf(entries), doubts);
    }

    /** Whether it was found. */
    private static boolean add(String wanted, LoadedClasses loaded, Set<String> entries, List<String> doubts) {
        int method = wanted.indexOf("::");
        String name = method < 0 ? wanted : wanted.substring(0, method);
        if (wanted.startsWith("@") || loaded.has(name)) {
            entries.add(wanted);
            if (method >= 0) {
                loaded.methodLike(name, wanted.substring(method + 2))
                        .ifPresent(other -> doubts.add(
                                wanted + " is no method that ran often; did you mean " + name + "::" + other + "?"));
            }
            return true;
        }
        List<String> below = method < 0 ? loaded.in(name) : List.of();
        entries.addAll(below);
        if (below.isEmpty()) {
            doubts.add(name + " is not loaded"
                    + loaded.like(name)
                            .map(other -> "; did you mean " + other + "?")
                            .orElse(""));
        }
        return !below.isEmpty();
    }

    /**
     * The names of which a recording has no call. That a method has an annotation is nothing it tells, so those are among them only
     * where it has no call at all.
     *
     * @param calls the methods of which it has calls: {@code com.acme.Pool.take}
     */
    public List<String> withoutCalls(Set<String> calls) {
        return names.stream().filter(name -> !isIn(name, calls)).toList();
    }

    private static boolean isIn(String name, Set<String> calls) {
        if (name.startsWith("@")) {
            return !calls.isEmpty();
        }
        return name.contains("::")
                ? calls.contains(name.replace("::", "."))
                : calls.stream().anyMatch(call -> call.startsWith(name + "."));
    }

    /** As the setting wants it. */
    public String setting() {
        return String.join(";", entries);
    }
}
