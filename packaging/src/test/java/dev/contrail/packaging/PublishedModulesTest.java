package dev.contrail.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The BOM lists what is published, and all of it. */
class PublishedModulesTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void bom_modules_areThePublishedOnes() throws IOException {
        Set<String> published = new TreeSet<>();
        for (Path file : poms()) {
            Pom pom = Pom.parse(file.toString(), Files.readAllBytes(file));
            if (pom.key().startsWith("dev.contrail:")
                    && !pom.isPomOnly()
                    && !Files.readString(file).contains("<unpublished>true</unpublished>")) {
                published.add(pom.key());
            }
        }
        Path bom = ROOT.resolve("bom/pom.xml");
        assertThat(Pom.parse("bom", Files.readAllBytes(bom)).managed())
                .contains("dev.contrail:contrail-events", "dev.contrail:contrail-app")
                .containsExactlyInAnyOrderElementsOf(published);
    }

    private static List<Path> poms() throws IOException {
        try (Stream<Path> files = Files.find(
                ROOT,
                3,
                (file, attributes) ->
                        file.endsWith("pom.xml") && !file.toString().contains("target"))) {
            return files.toList();
        }
    }
}
