package dev.contrail.recordings;

/** Which of a program's two versions runs. */
public enum Variant {
    /** With the bug the program is about. */
    BUGGY,
    /** Without it. */
    FIXED;

    /**
     * The variant named on a command line: {@code buggy} or {@code fixed}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Variant named(String name) {
        return switch (name) {
            case "buggy" -> BUGGY;
            case "fixed" -> FIXED;
            default -> throw new IllegalArgumentException("unknown variant '" + name + "'; try buggy or fixed");
        };
    }
}
