package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each input that came out wrong is held by tests that are there. */
class CasesTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern HELD_BY = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    @Test
    void table_ofInputsThatCameOutWrong_namesTestsThatAreThere() throws IOException {
        String table = Files.readString(ROOT.resolve("CONTRIBUTING.md"));
        List<MatchResult> named = HELD_BY.matcher(table).results().toList();
        List<Path> tests = tests();

        assertThat(named)
                .hasSizeGreaterThan(20)
                .allSatisfy(test -> assertThat(tests)
                        .filteredOn(file -> file.endsWith(test.group(1) + ".java"))
                        .as("%s", test.group())
                        .anyMatch(file -> text(file).contains(" void " + test.group(2) + "(")));
    }

    private static List<Path> tests() throws IOException {
        var tests = new ArrayList<Path>();
        for (Path folder : List.of(ROOT, ROOT.resolve("analyzer"))) {
            try (var modules = Files.newDirectoryStream(folder, module -> Files.isDirectory(sources(module)))) {
                for (Path module : modules) {
                    try (Stream<Path> files = Files.walk(sources(module))) {
                        files.filter(file -> file.toString().endsWith("Test.java"))
                                .forEach(tests::add);
                    }
                }
            }
        }
        return tests;
    }

    private static Path sources(Path module) {
        return module.resolve("src/test/java");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
