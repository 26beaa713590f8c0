package dev.contrail.analyzer.live;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The classes that a JVM has loaded, by their full names; those that are made while it runs are left out. */
final class LoadedClasses {
    /** What the names of classes have in them that frameworks and the JDK make: calls of these are calls of others. */
    private static final List<String> GENERATED =
            List.of("$$", "$Proxy", "$Hibernate", "$MockitoMock$", "$ByteBuddy$", "_ClientProxy", "_Subclass");

    private final NavigableSet<String> names = new TreeSet<>();

    /**
     * @param hierarchy what {@code jcmd VM.class_hierarchy} tells, a line a class: {@code |  |--com.acme.Pool/0x…}
     */
    LoadedClasses(String hierarchy) {
        hierarchy.lines().forEach(line -> {
            int begin = 0;
            while (begin < line.length() && "|- ".indexOf(line.charAt(begin)) >= 0) {
                begin++;
            }
            int end = line.indexOf('/', begin);
            String name = end < 0 ? "" : line.substring(begin, end);
            if (!name.isEmpty() && GENERATED.stream().noneMatch(name::contains) && name.indexOf(' ') < 0) {
                names.add(name);
            }
        });
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

    /** One that may have been meant: it has the same simple name, or one that begins so. */
    Optional<String> like(String name) {
        String wanted = simple(name);
        return names.stream()
                .filter(other -> simple(other).equalsIgnoreCase(wanted))
                .findFirst()
                .or(() -> names.stream()
                        .filter(other -> wanted.length() > 2 && beginsAlike(simple(other), wanted))
                        .findFirst());
    }

    private static boolean beginsAlike(String name, String wanted) {
        int length = Math.max(2, wanted.length() - 2);
        return name.regionMatches(true, 0, wanted, 0, length) && Math.abs(name.length() - wanted.length()) <= 2;
    }

    private static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }
}
