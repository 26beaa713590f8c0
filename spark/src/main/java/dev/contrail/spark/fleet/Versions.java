package dev.contrail.spark.fleet;

import java.math.BigInteger;
import java.util.Comparator;

/** Versions as people count them: 1.10 comes behind 1.9. */
final class Versions {
    static final Comparator<String> ORDER = Versions::compare;

    private Versions() {}

    private static int compare(String one, String other) {
        String[] a = parts(one);
        String[] b = parts(other);
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int order = isNumber(a[i]) && isNumber(b[i])
                    ? new BigInteger(a[i]).compareTo(new BigInteger(b[i]))
                    : a[i].compareTo(b[i]);
            if (order != 0) {
                return order;
            }
        }
        return a.length != b.length ? Integer.compare(a.length, b.length) : one.compareTo(other);
    }

    /** Runs of digits, and what is between them. */
    private static String[] parts(String version) {
        return version.split("(?<=[0-9])(?=[^0-9])|(?<=[^0-9])(?=[0-9])");
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
