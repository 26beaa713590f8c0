package dev.contrail.analyzer.spelling;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was meant by one with a slip of the pen in it. */
public final class Nearest {
    private static final int LONGEST = 200;
    private static final int MOST_LISTED = 8;

    private Nearest() {}

    /** The most similar name; empty when none is similar. */
    public static Optional<String> to(String name, Collection<String> known) {
        String wanted = simple(name);
        int least = Math.max(1, wanted.length() / 3) + 1;
        String nearest = null;
        for (String candidate : known) {
            int distance = distance(wanted, simple(candidate), least);
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** In words: what was meant; nothing when no name is similar. */
    public static String guess(String name, Collection<String> known) {
        return to(name, known)
                .map(nearest -> "; did you mean '" + nearest + "'?")
                .orElse("");
    }

    /** In words: what was meant, or else what there is. */
    public static String hint(String name, Collection<String> known) {
        String guess = guess(name, known);
        if (!guess.isEmpty()) {
            return guess;
        }
        if (known.isEmpty()) {
            return "; there are none";
        }
        List<String> sorted = known.stream().sorted().toList();
        String listed = String.join(", ", sorted.subList(0, Math.min(MOST_LISTED, sorted.size())));
        return "; there " + (sorted.size() == 1 ? "is " : "are ") + listed
                + (sorted.size() > MOST_LISTED ? ", and " + (sorted.size() - MOST_LISTED) + " more" : "");
    }

    private static String simple(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.length() > LONGEST ? lower.substring(0, LONGEST) : lower;
    }

    /** How many letters must be put in, taken out, replaced or exchanged with the next one; at most a limit. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : step(table, a, b, i, j);
            }
        }
        return Math.min(limit, table[a.length()][b.length()]);
    }

    private static int step(int[][] table, String a, String b, int i, int j) {
        int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(table[i - 1][j - 1] + other, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        boolean exchanged = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return exchanged ? Math.min(least, table[i - 2][j - 2] + 1) : least;
    }
}
