package dev.contrail.analyzer.mapping;

import dev.contrail.analyzer.code.GeneratedNames;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of classes without their packages and outer classes. */
public final class SimpleNames {
    /** Classes within others in which a lock keeps its queue: only the outer one tells what lock it is. */
    private static final Set<String> OF_ANY_LOCK = Set.of("NonfairSync", "FairSync");

    /** Those of the JDK, which nobody has heard of: what a thread waits for is the outer one. */
    private static final Set<String> INSIDES = Set.of("NonfairSync", "FairSync", "Sync", "Signaller");

    /** Arrays of numbers, by the letter of a descriptor (JVMS 4.3.2). */
    private static final Map<String, String> PRIMITIVES = Map.of(
            "Z", "boolean", "B", "byte", "C", "char", "S", "short", "I", "int", "J", "long", "F", "float", "D",
            "double");

    private static final Pattern ARRAY = Pattern.compile("(\\[+)(?:([ZBCSIJFD])|L(.+);)");

    private static final Pattern CONCURRENT = Pattern.compile("java[./]util[./]concurrent[./]");

    private SimpleNames() {}

    /**
     * {@code Inner} for {@code a/b/Outer$Inner} or {@code a.b.Outer$Inner}; {@code Outer$1} for an anonymous class, {@code
     * Outer$$Lambda} for a lambda's; {@code Till.NonfairSync} for one that is within several, and {@code ReentrantLock} for the JDK's own;
     * {@code int[]} for the array {@code [I}, {@code Inner[]} for {@code [La.Outer$Inner;}.
     */
    public static String of(String className) {
        if (className.startsWith("[")) {
            Matcher array = ARRAY.matcher(className);
            return array.matches() ? element(array) + "[]".repeat(array.group(1).length()) : className;
        }
        String name = GeneratedNames.behind(className);
        int start = 0;
        for (int i = 0; i < name.length() - 1; i++) {
            char c = name.charAt(i);
            if (c == '/' || c == '.' || c == '$' && i > start && isNestedBehind(name, i)) {
                start = i + 1;
            }
        }
        String simple = name.substring(start);
        boolean isInner = start > 1 && name.charAt(start - 1) == '$';
        if (isInner && INSIDES.contains(simple) && CONCURRENT.matcher(name).lookingAt()) {
            return of(name.substring(0, start - 1));
        }
        return isInner && OF_ANY_LOCK.contains(simple) ? of(name.substring(0, start - 1)) + "." + simple : simple;
    }

    private static String element(Matcher array) {
        return array.group(2) != null ? PRIMITIVES.getOrDefault(array.group(2), "") : of(array.group(3));
    }

    private static boolean isNestedBehind(String name, int dollar) {
        char next = name.charAt(dollar + 1);
        return !Character.isDigit(next) && next != '$' && name.charAt(dollar - 1) != '$';
    }
}
