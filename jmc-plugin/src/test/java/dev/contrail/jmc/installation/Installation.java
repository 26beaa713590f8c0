package dev.contrail.jmc.installation;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** An installation of Mission Control: the bundles in its {@code plugins} folder. */
final class Installation {
    private final List<Path> bundles;

    /**
     * An installation.
     *
     * @param home a folder that holds {@code plugins}, at any depth, as each system has it elsewhere
     */
    Installation(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            bundles = files.filter(file -> file.toString().endsWith(".jar")
                            && file.getParent() != null
                            && file.getParent().endsWith("plugins"))
                    .sorted()
                    .toList();
        }
        if (bundles.isEmpty()) {
            throw new IOException("no plugins in " + home + ": not an installation of Mission Control");
        }
    }

    /** What of a type that we compile against the installation has not or has otherwise; empty when all is as it was. */
    List<String> differences(Class<?> ours) throws IOException {
        try (var loader = new URLClassLoader(urls(bundles), ClassLoader.getPlatformClassLoader())) {
            Class<?> theirs = Class.forName(ours.getName(), false, loader);
            var differences = new ArrayList<String>();
            if (ours.isInterface() != theirs.isInterface()) {
                differences.add(ours.getName() + ": a class where an interface was, or the other way round");
            }
            List<String> there = signatures(theirs);
            signatures(ours).stream()
                    .filter(signature -> !there.contains(signature))
                    .forEach(signature -> differences.add(ours.getName() + ": no " + signature));
            differences.addAll(missingOurs(ours, theirs));
            return differences;
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            return List.of(ours.getName() + ": " + e);
        }
    }

    /** Methods of an interface that we would have to implement and do not know of. */
    private static List<String> missingOurs(Class<?> ours, Class<?> theirs) {
        if (!ours.isInterface() || ours.getSimpleName().equals("IPageContainer")) {
            return List.of(); // what Mission Control implements may have more
        }
        List<String> known = signatures(ours);
        return Arrays.stream(theirs.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .map(Installation::signature)
                .filter(signature -> !known.contains(signature))
                .map(signature -> ours.getName() + ": unknown " + signature)
                .toList();
    }

    /** Public methods, those inherited too, and public constructors. */
    private static List<String> signatures(Class<?> type) {
        return Stream.<Executable>concat(Arrays.stream(type.getMethods()), Arrays.stream(type.getConstructors()))
                .filter(executable -> executable.getDeclaringClass() != Object.class)
                .map(Installation::signature)
                .toList();
    }

    private static String signature(Executable executable) {
        String parameters = Arrays.stream(executable.getGenericParameterTypes())
                .map(java.lang.reflect.Type::getTypeName)
                .collect(Collectors.joining(", ", "(", ")"));
        String prefix = Modifier.isStatic(executable.getModifiers()) ? "static " : "";
        return executable instanceof Method method
                ? prefix + method.getGenericReturnType().getTypeName() + " " + method.getName() + parameters
                : Constructor.class.getSimpleName() + parameters;
    }

    /** What a compiler says of our sources with the installation's bundles in place of what we compile against. */
    String compile(Path sources, List<Path> others, Path output) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> files = Files.walk(sources)) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            String path = Stream.concat(bundles.stream(), others.stream())
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
            List<String> options = List.of("-proc:none", "-nowarn", "-cp", path, "-d", output.toString());
            boolean compiled = compiler.getTask(
                            said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(java))
                    .call();
            return compiled ? "" : said.toString();
        }
    }

    private static URL[] urls(List<Path> files) throws MalformedURLException {
        var urls = new ArrayList<URL>();
        for (Path file : files) {
            urls.add(file.toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
