package dev.contrail.junit;

import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a test is called.
 *
 * @param type the full name of its class
 * @param method its method, with what tells its invocations apart: {@code upload[2] buggy}
 */
record TestName(String type, String method) {
    private static final int LONGEST = 100;

    static TestName of(ExtensionContext context) {
        String method = context.getRequiredTestMethod().getName();
        String shown = context.getDisplayName();
        boolean plain = shown.equals(method + "()") || shown.equals(method) || !isOneOfSeveral(context);
        return new TestName(context.getRequiredTestClass().getName(), plain ? method : method + " " + shown);
    }

    /** Whether the method is called several times, as a parameterized or repeated test. */
    private static boolean isOneOfSeveral(ExtensionContext context) {
        return context.getUniqueId().contains("-invocation:");
    }

    /** As people read it: {@code PoolTest.lease}. */
    @Override
    public String toString() {
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + method;
    }

    /** The class as a folder. */
    String folder() {
        return safe(type.replace('$', '.'));
    }

    /** The method as the beginning of a file's name. */
    String file() {
        return safe(method);
    }

    /** Without what file systems and shells read in a way of their own; never empty, never too long. */
    private static String safe(String name) {
        var safe = new StringBuilder();
        name.codePoints()
                .map(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-' ? c : '_')
                .forEach(safe::appendCodePoint);
        String tidy = safe.toString().replaceAll("_{2,}", "_").replaceAll("^[._-]+|[._-]+$", "");
        String cut = tidy.length() <= LONGEST
                ? tidy
                : tidy.substring(0, LONGEST - 9) + "-" + Integer.toHexString(name.hashCode());
        return cut.isEmpty() ? Integer.toHexString(name.hashCode()) : cut;
    }
}
