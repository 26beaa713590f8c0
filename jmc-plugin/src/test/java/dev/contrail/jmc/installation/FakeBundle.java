package dev.contrail.jmc.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A bundle of Mission Control's user interface as another version could have it. */
final class FakeBundle {
    private FakeBundle() {}

    /** Compiles sources, after a change {@code old -> new} in them, into a bundle in a folder. */
    static void of(Path sources, String change, Path plugins, Path work) throws IOException {
        Path changed = Files.createDirectories(work.resolve("sources"));
        Path classes = Files.createDirectories(work.resolve("classes"));
        String[] parts = change.split(" -> ?", 2);
        var files = new ArrayList<Path>();
        boolean found = change.isEmpty();
        for (Path source : filesIn(sources, ".java")) {
            String text = Files.readString(source);
            boolean here = !change.isEmpty() && text.contains(parts[0]);
            found |= here;
            Path target = changed.resolve(sources.relativize(source).toString());
            Files.createDirectories(target.getParent());
            files.add(Files.writeString(target, here ? text.replace(parts[0], parts[1]) : text));
        }
        assertThat(found).as("there is something to change: " + change).isTrue();
        compile(files, plugins, classes);
        pack(classes, plugins.resolve("org.openjdk.jmc.flightrecorder.ui_9.1.2.jar"));
    }

    private static List<Path> filesIn(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }

    private static void compile(List<Path> files, Path plugins, Path output) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String path =
                filesIn(plugins, ".jar").stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-proc:none", "-nowarn", "-cp", path, "-d", output.toString());
            assertThat(compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                            .call())
                    .isTrue();
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : filesIn(classes, ".class")) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
            }
        }
    }
}
