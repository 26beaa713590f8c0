package dev.contrail.analyzer.trace;

/** Names that can be seen: one of blanks only, or of nothing that a font draws, is told in words. */
public final class VisibleNames {
    private static final String BLANK = "(blank)";

    private VisibleNames() {}

    /** The name, or what is shown in its place. */
    public static String of(String name) {
        return isBlank(name) ? BLANK : name;
    }

    /** Whether nothing of a name can be seen. */
    public static boolean isBlank(String name) {
        return name.codePoints().noneMatch(VisibleNames::isSeen);
    }

    private static boolean isSeen(int letter) {
        return !Character.isWhitespace(letter)
                && !Character.isSpaceChar(letter)
                && !Character.isISOControl(letter)
                && Character.getType(letter) != Character.FORMAT;
    }
}
