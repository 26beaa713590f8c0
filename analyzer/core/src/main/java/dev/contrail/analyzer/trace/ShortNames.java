package dev.contrail.analyzer.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Short forms of full class names that tell the names of one recording apart: {@code HttpConnection}, or {@code
 * pool.HttpConnection} and {@code client.HttpConnection} where there are two. Other texts stay as they are.
 */
public final class ShortNames {
    private static final String LAMBDA = "$$";
    private static final String COMPANION = "Companion";

    private ShortNames() {}

    /** The short form of each of these names. */
    public static Map<String, String> of(Collection<String> names) {
        Map<String, String> shortOf = new HashMap<>();
        Map<String, List<String>> alike = new TreeMap<>();
        names.forEach(name ->
                alike.computeIfAbsent(simple(name), simple -> new ArrayList<>()).add(name));
        alike.values().forEach(same -> tellApart(same, shortOf));
        return shortOf;
    }

    /** Adds packages, from the inside, until no two are alike. */
    private static void tellApart(List<String> same, Map<String, String> shortOf) {
        List<String> distinct = same.stream().distinct().toList();
        int packages = 0;
        while (packages < mostPackages(distinct) && alike(distinct, packages)) {
            packages++;
        }
        for (String name : distinct) {
            shortOf.put(name, withPackages(name, packages));
        }
    }

    private static boolean alike(List<String> names, int packages) {
        return names.stream()
                        .map(name -> withPackages(name, packages))
                        .distinct()
                        .count()
                < names.size();
    }

    private static int mostPackages(List<String> names) {
        return names.stream()
                .mapToInt(name -> (int) name.chars().filter(c -> c == '.').count())
                .max()
                .orElse(0);
    }

    private static String withPackages(String name, int packages) {
        if (packages == 0 || !ClassNames.isClassName(name)) {
            return simple(name);
        }
        int start = name.lastIndexOf('.');
        for (int i = 0; i < packages && start >= 0; i++) {
            start = name.lastIndexOf('.', start - 1);
        }
        return name.substring(start + 1, name.lastIndexOf('.') + 1) + simple(name);
    }

    /** The name without packages and outer classes; a text that is no class name stays as it is. */
    private static String simple(String name) {
        if (!ClassNames.isClassName(name)) {
            return name;
        }
        String nested = name.substring(name.lastIndexOf('.') + 1);
        int outer = nested.contains(LAMBDA) ? nested.lastIndexOf('$', nested.indexOf(LAMBDA) - 1) : outer(nested);
        String simple = withoutNumber(nested.substring(outer + 1));
        return simple.equals(COMPANION) && outer > 0 ? simpleNested(nested.substring(0, outer)) + "." + simple : simple;
    }

    private static String simpleNested(String nested) {
        return nested.substring(outer(nested) + 1);
    }

    /** Where the outer class of a named one ends: an anonymous one keeps it, as {@code Outer$1}. */
    private static int outer(String nested) {
        int outer = nested.lastIndexOf('$');
        boolean anonymous = outer >= 0 && nested.substring(outer + 1).chars().allMatch(Character::isDigit);
        return anonymous ? nested.lastIndexOf('$', outer - 1) : outer;
    }

    /** A class within a method is numbered: {@code 1Local}. */
    private static String withoutNumber(String simple) {
        int start = 0;
        while (start < simple.length() && Character.isDigit(simple.charAt(start))) {
            start++;
        }
        return start == simple.length() ? simple : simple.substring(start);
    }
}
