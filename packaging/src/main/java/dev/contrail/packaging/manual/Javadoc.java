package dev.contrail.packaging.manual;

import dev.contrail.packaging.BundleFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Javadoc of what is published, put into a manual: it is made after the other pages, and for a release only. */
final class Javadoc {
    static final String PAGE = "api/index.md";
    private static final String ABSENT =
            "<p>It is in the manual of a release, and beside each published jar; <code>mvn javadoc:javadoc</code> makes it.</p>";
    static final String PLACE =
            "# Java API\n\n`contrail-events` is what programs use, `contrail-junit` what tests do, and "
                    + "`contrail-reader` what programs do that read recordings; the others are built on these.\n\n"
                    + ABSENT + "\n";

    private Javadoc() {}

    /** @param repository a staged one, with {@code NAME-VERSION-javadoc.jar} */
    static void addTo(Map<String, byte[]> site, Path repository) throws IOException {
        var names = new TreeMap<String, Path>();
        for (Path jar : jars(repository)) {
            names.put(jar.getFileName().toString().replaceFirst("-\\d.*", ""), jar);
        }
        for (Map.Entry<String, Path> module : names.entrySet()) {
            BundleFiles jar = BundleFiles.read(module.getValue());
            for (String file : jar.names()) {
                if (!file.startsWith("META-INF/")) {
                    site.put("api/" + module.getKey() + "/" + file, jar.bytes(file));
                }
            }
        }
        String links = names.keySet().stream()
                .map(name -> "<li><a href=\"" + name + "/index.html\">" + name + "</a></li>")
                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
        String page = Links.page(PAGE);
        String before = new String(Objects.requireNonNull(site.get(page), page), StandardCharsets.UTF_8);
        site.put(page, before.replace(ABSENT, links).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Path> jars(Path repository) throws IOException {
        try (Stream<Path> files = Files.walk(repository)) {
            return files.filter(file -> file.toString().endsWith("-javadoc.jar"))
                    .sorted()
                    .toList();
        }
    }
}
