package dev.contrail.analyzer.mapping;

/** Names of classes without their packages and outer classes. */
public final class SimpleNames {
    private SimpleNames() {}

    /**
     * {@code Inner} for {@code a/b/Outer$Inner} or {@code a.b.Outer$Inner}; {@code Outer$1} for an anonymous class, {@code
     * Outer$$Lambda} for a lambda's.
     */
    public static String of(String className) {
        String name = GeneratedNames.behind(className);
        int start = 0;
        for (int i = 0; i < name.length() - 1; i++) {
            char c = name.charAt(i);
            if (c == '/' || c == '.' || c == '$' && i > start && isNestedBehind(name, i)) {
                start = i + 1;
            }
        }
        return name.substring(start);
    }

    private static boolean isNestedBehind(String name, int dollar) {
        char next = name.charAt(dollar + 1);
        return !Character.isDigit(next) && next != '$' && name.charAt(dollar - 1) != '$';
    }
}
