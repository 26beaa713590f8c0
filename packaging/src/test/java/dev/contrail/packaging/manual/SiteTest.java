package dev.contrail.packaging.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.packaging.Manual;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SiteTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Manual MANUAL = Manual.ofCommandLine();
    private static Map<String, byte[]> site = Map.of();

    @BeforeAll
    static void make() throws IOException {
        site = Site.of(ROOT, MANUAL, "1.2.3");
    }

    @Test
    void site_links_leadToPagesHeadingsAndPictures() {
        assertThat(new LinkCheck(site).faults()).isEmpty();
        assertThat(site).hasSizeGreaterThan(60).containsKeys("docs/pictures/lanes.svg", "SECURITY.html");
    }

    @Test
    void contents_everyDocument_isListed() throws IOException {
        List<String> listed = Contents.parse(Files.readAllLines(ROOT.resolve("docs/contents.txt"))).groups().stream()
                .flatMap(group -> group.entries().stream().map(Contents.Entry::path))
                .toList();
        try (Stream<Path> documents = Files.list(ROOT.resolve("docs"))) {
            assertThat(listed)
                    .containsAll(documents
                            .filter(file -> file.toString().endsWith(".md"))
                            .map(file -> "docs/" + file.getFileName())
                            .toList());
        }
    }

    @Test
    void commands_each_hasAPageWithItsOptionsWhichTheReadmeLinks() {
        String readme = text("index.html");
        for (Manual.Command command : MANUAL.commands()) {
            assertThat(readme).contains("<td><a href=\"commands/" + command.name() + ".html\">");
            assertThat(text("commands/" + command.name() + ".html"))
                    .contains("<h1 id=\"contrail-" + command.name())
                    .contains(command.options().stream()
                            .map(option ->
                                    "<code>" + Frame.escaped(option.names().get(0)) + "</code>")
                            .toList());
        }
    }

    @Test
    void pages_each_loadsNothingFromOutside() {
        site.keySet().stream()
                .filter(name -> name.matches(".*\\.(html|css|js)") && !name.equals("search-index.js"))
                .forEach(name -> assertThat(text(name))
                        .as(name)
                        .doesNotContain("src=\"http", "@import", "fetch(", "XMLHttpRequest", "url("));
    }

    @Test
    void search_sections_areFoundByTheirWords() {
        assertThat(text("search-index.js"))
                .startsWith("const searchIndex = [")
                .contains("[\"docs/explain.html\",\"Asking about order\"")
                .contains("\"docs/findings.html#mistakes\"");
    }

    @Test
    void zip_madeTwice_hasTheSameBytes() throws IOException {
        assertThat(zipped(site)).isEqualTo(zipped(Site.of(ROOT, MANUAL, "1.2.3")));
    }

    private static byte[] zipped(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        ZipSite.write(files, "manual", out);
        return out.toByteArray();
    }

    @Test
    void linkCheck_faults_areNamed() {
        var broken = new TreeMap<String, byte[]>();
        String page = "<a href=\"b.html#x\">a</a> <a href=\"c.html\">c</a> <img src=\"https://example.org/x.png\">";
        broken.put("a.html", page.getBytes(StandardCharsets.UTF_8));
        broken.put("b.html", "<h1 id=\"y\">b</h1>".getBytes(StandardCharsets.UTF_8));

        assertThat(new LinkCheck(broken).faults())
                .containsExactly(
                        "a.html leads to b.html#x: no such heading",
                        "a.html leads to c.html, which is not there",
                        "a.html loads https://example.org/x.png");
    }

    private static String text(String file) {
        return new String(site.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    }
}
