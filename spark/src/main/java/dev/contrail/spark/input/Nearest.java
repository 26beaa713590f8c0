package dev.contrail.spark.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The name that somebody may have meant. */
public final class Nearest {
    /** A third of a name's letters may be wrong. */
    private static final int PART = 3;

    private Nearest() {}

    /** Such as {@code ; nearest: jdk.SocketRead}; empty when no name is near. */
    public static String words(List<String> asked, Collection<String> known) {
        return asked.stream()
                .flatMap(name -> known.stream()
                        .filter(other -> distance(name, other) <= name.length() / PART)
                        .min(Comparator.comparingInt(other -> distance(name, other)))
                        .stream())
                .findFirst()
                .map(name -> "; nearest: " + name)
                .orElse("");
    }

    /** How many letters must be put in, taken out or changed to make one name of another, whatever their case. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
