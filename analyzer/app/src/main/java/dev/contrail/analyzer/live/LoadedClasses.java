package dev.contrail.analyzer.live;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * The classes that a JVM has loaded, by their full names, and the methods of them that it has compiled; those that are made
 * while it runs are left out.
 */
final class LoadedClasses {
    /** What the names of classes have in them that frameworks and the JDK make: calls of these are calls of others. */
    private static final List<String> GENERATED =
            List.of("$$", "$Proxy", "$Hibernate", "$MockitoMock$", "$ByteBuddy$", "_ClientProxy", "_Subclass");

    private final NavigableSet<String> names = new TreeSet<>();
    private final BiFunction<String, Collection<String>, Optional<String>> nearest;
    private final Map<String, Set<String>> compiled = new HashMap<>();

    /**
     * @param hierarchy what {@code jcmd VM.class_hierarchy} tells, a line a class: {@code |  |--com.acme.Pool/0x…}
     * @param methods what {@code jcmd Compiler.codelist} tells, a line a method: {@code 9 4 0 com.acme.Pool.take(I)I [0x…}
     * @param nearest finds the one of several names that is most like another
     */
    LoadedClasses(String hierarchy, String methods, BiFunction<String, Collection<String>, Optional<String>> nearest) {
        this.nearest = nearest;
        hierarchy.lines().forEach(this::addClass);
        methods.lines().forEach(this::addMethod);
    }

    private void addClass(String line) {
        int begin = 0;
        while (begin < line.length() && "|- ".indexOf(line.charAt(begin)) >= 0) {
            begin++;
        }
        int end = line.indexOf('/', begin);
        String name = end < 0 ? "" : line.substring(begin, end);
        if (!name.isEmpty() && GENERATED.stream().noneMatch(name::contains) && name.indexOf(' ') < 0) {
            names.add(name);
        }
    }

    private void addMethod(String line) {
        int end = line.indexOf('(');
        int begin = end < 0 ? -1 : line.lastIndexOf(' ', end);
        int dot = end < 0 ? -1 : line.lastIndexOf('.', end);
        if (begin < dot) {
            compiled.computeIfAbsent(line.substring(begin + 1, dot), any -> new TreeSet<>())
                    .add(line.substring(dot + 1, end));
        }
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** All in a package and in those below. */
    List<String> in(String packageName) {
        String prefix = packageName + ".";
        return names.tailSet(prefix).stream()
                .takeWhile(name -> name.startsWith(prefix))
                .toList();
    }

    /**
     * A method of a class that may have been meant; empty where one of that name is compiled, and where none is that is like it:
     * of those that are not, the JVM does not tell.
     */
    Optional<String> methodLike(String className, String method) {
        Set<String> known = compiled.getOrDefault(className, Set.of());
        return known.contains(method) ? Optional.empty() : nearest.apply(method, known);
    }

    /**
     * A class that may have been meant, or a package: it has the same simple name, or is like it within the package that is
     * named, or where there is no such package all of its name is, or the simple name of a class is.
     */
    Optional<String> like(String name) {
        String wanted = simple(name);
        return names.stream()
                .filter(other -> simple(other).equalsIgnoreCase(wanted))
                .findFirst()
                .or(() -> neighbour(name))
                .or(() -> names.stream()
                        .filter(other -> mayBeAClass(name) && beginsAlike(simple(other), wanted))
                        .findFirst());
    }

    private Optional<String> neighbour(String name) {
        Set<String> all = packages();
        int dot = name.lastIndexOf('.');
        boolean isInPackage = dot < 0 || all.contains(name.substring(0, dot));
        all.addAll(names);
        if (!isInPackage) {
            return nearest.apply(name, all);
        }
        String parent = name.substring(0, dot + 1);
        Set<String> beside = all.stream()
                .filter(other -> other.lastIndexOf('.') == dot && other.startsWith(parent))
                .map(other -> other.substring(dot + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        return nearest.apply(name.substring(dot + 1), beside).map(parent::concat);
    }

    /** Packages begin with a small letter, and are like a class of another package by chance alone. */
    private static boolean mayBeAClass(String name) {
        String wanted = simple(name);
        return wanted.length() > 2 && (name.equals(wanted) || Character.isUpperCase(wanted.charAt(0)));
    }

    /** Those with a class in them, and those above. */
    private Set<String> packages() {
        Set<String> packages = new TreeSet<>();
        for (String name : names) {
            for (int dot = name.lastIndexOf('.'); dot > 0 && packages.add(name.substring(0, dot)); ) {
                dot = name.lastIndexOf('.', dot - 1);
            }
        }
        return packages;
    }

    private static boolean beginsAlike(String name, String wanted) {
        int length = Math.max(2, wanted.length() - 2);
        return name.regionMatches(true, 0, wanted, 0, length) && Math.abs(name.length() - wanted.length()) <= 2;
    }

    private static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }
}
