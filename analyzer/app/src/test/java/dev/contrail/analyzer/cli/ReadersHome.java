package dev.contrail.analyzer.cli;

import dev.contrail.events.Contrail;
import dev.contrail.reader.Recording;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jfr.Configuration;

/** A folder like a clone, for someone who reads the documents: with our command, libraries, programs and recordings. */
final class ReadersHome {
    private static final Map<String, String> RECORDINGS = Map.of(
            "orders.jfr", "orders-buggy",
            "before.jfr", "orders-fixed",
            "after.jfr", "orders-buggy",
            "bad.jfr", "orders-buggy",
            "good.jfr", "orders-fixed",
            "monday.jfr", "orders-buggy",
            "tuesday.jfr", "orders-fixed",
            "upload-queue-buggy.jfr", "upload-queue-buggy",
            "upload-queue-fixed.jfr", "upload-queue-fixed");

    private final Path root;
    private final Path home;

    private ReadersHome(Path root, Path home) {
        this.root = root;
        this.home = home;
    }

    static void layOut(Path root, Path home) throws IOException {
        var folder = new ReadersHome(root, Files.createDirectories(home));
        folder.addCommand();
        folder.addRecordings();
        folder.addLibraries();
        folder.saveProgram("README.md", "Shop.java", Files.createDirectories(home.resolveSibling("shop")));
        folder.saveProgram("docs/reader.md", "PrintRecording.java", home);
    }

    private void addCommand() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String script = "#!/bin/sh\nexec " + java + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.io.tmpdir=" + home
                + " -cp '" + System.getProperty("java.class.path") + "' " + Main.class.getName() + " \"$@\"\n";
        for (Path place :
                List.of(Files.createDirectories(home.resolve("bin")).resolve("contrail"), home.resolve("contrail"))) {
            Files.writeString(place, script);
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private void addRecordings() throws IOException {
        Files.createSymbolicLink(home.resolve("recordings"), root.resolve("recordings"));
        for (Map.Entry<String, String> recording : RECORDINGS.entrySet()) {
            Files.copy(Cli.sample(recording.getValue()), home.resolve(recording.getKey()));
        }
        record(home.resolve("app.jfr"));
        Files.copy(home.resolve("app.jfr"), home.resolve("shop.jfr"));
        Path shop = Files.createDirectories(home.resolveSibling("shop"));
        for (Path place : List.of(home, shop)) {
            Files.copy(home.resolve("app.jfr"), place.resolve("hung.jfr"));
        }
    }

    /** What the documents ask app.jfr for: each kind of event, ours and the JDK's, over more than a second. */
    private static void record(Path file) throws IOException {
        try (var recording = new jdk.jfr.Recording(Configuration.getConfiguration("default"))) {
            for (String type : List.of("contrail.Message", "contrail.Action", "contrail.Span", "contrail.State")) {
                recording.enable(type).with("level", "trace");
            }
            recording.start();
            var worker = new Thread(ReadersHome::work, "worker-1");
            worker.start();
            worker.join();
            recording.stop();
            recording.dump(file);
        } catch (ParseException | InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void work() {
        var connection = new HttpConnection();
        var queue = List.of("task");
        for (int request = 1; request <= 20; request++) {
            Contrail.message("client", connection, "GET", request);
            try (var span = Contrail.span(queue, "fetch", request)) {
                Thread.sleep(60);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Contrail.state(connection, "fetched", "requests", request);
            Contrail.reply(connection, "client", "200 OK", request);
        }
    }

    /** Named as in docs/explain.md. */
    private static final class HttpConnection {}

    private void addLibraries() throws IOException {
        Path library = Files.createDirectories(home.resolve("events/target"));
        pack(Contrail.class, library.resolve("contrail-events-0.1.0-SNAPSHOT.jar"));
        pack(Recording.class, home.resolve("contrail-reader-0.1.0-SNAPSHOT.jar"));
    }

    /** All that lies where a class was built, as a jar. */
    private static void pack(Class<?> one, Path jar) throws IOException {
        Path classes;
        try {
            classes = Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        if (Files.isRegularFile(classes)) {
            Files.copy(classes, jar);
            return;
        }
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
    }

    /** The first block of Java in a document that declares a class of the file's name. */
    private void saveProgram(String document, String name, Path into) throws IOException {
        String declaration = "public class " + name.replace(".java", "") + " ";
        String program = Pattern.compile("(?s)```java\n(.*?)```")
                .matcher(Files.readString(root.resolve(document)))
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains(declaration))
                .findFirst()
                .orElseThrow();
        Files.writeString(into.resolve(name), program);
    }
}
