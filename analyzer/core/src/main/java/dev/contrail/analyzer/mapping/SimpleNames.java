package dev.contrail.analyzer.mapping;

/** Names of classes without their packages and outer classes. */
public final class SimpleNames {
    private SimpleNames() {}

    /** {@code Inner} for {@code a/b/Outer$Inner} or {@code a.b.Outer$Inner}; {@code Outer$1} for an anonymous class. */
    public static String of(String className) {
        int start = 0;
        for (int i = 0; i < className.length() - 1; i++) {
            char c = className.charAt(i);
            boolean anonymous = Character.isDigit(className.charAt(i + 1));
            if (c == '/' || c == '.' || c == '$' && !anonymous && i > start) {
                start = i + 1;
            }
        }
        return className.substring(start);
    }
}
