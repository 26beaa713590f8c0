package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who of the page's modules may know whom, and how long they and their functions may be. */
class PageArchitectureTest {
    private static final int MOST_LINES = 300;
    private static final int MOST_LINES_OF_A_FUNCTION = 80;

    /** What a folder may import from, beside itself. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.of(
            "tools", Set.of(),
            "lanes", Set.of("tools"),
            "state", Set.of("tools"),
            "sequence", Set.of("tools"),
            "shell", Set.of("tools", "lanes", "state", "sequence"),
            "diff", Set.of("tools", "state", "shell"));

    /** A function, or a method of a class: from the line that begins it to the brace at the same depth. */
    private static final Pattern FUNCTION = Pattern.compile(
            "^(?:(?:export )?(?:async )?function|  (?:async |get |static )*(?!if|for|while|switch|return)\\w+(?: = )?\\(?.*\\{$)");

    @Test
    void modules_importOnlyFromFoldersBelowTheirs() {
        List<String> imports = new ArrayList<>();
        modules()
                .forEach((path, source) -> PageScript.importsOf(path, source)
                        .forEach(imported -> imports.add(folder(path) + " " + folder(imported))));

        assertThat(imports).hasSizeGreaterThan(200);
        assertThat(imports).allSatisfy(pair -> {
            String[] folders = pair.split(" ", -1);
            assertThat(folders[0].equals(folders[1])
                            || Objects.requireNonNull(MAY_IMPORT.get(folders[0]))
                                    .contains(folders[1]))
                    .as(pair)
                    .isTrue();
        });
    }

    @Test
    void modules_areUsed() {
        String script = PageScript.of("shell/app.js", PageDataTest::resource)
                + PageScript.of("diff/app.js", PageDataTest::resource);

        assertThat(modules().keySet())
                .allSatisfy(path -> assertThat(script)
                        .contains(" $" + path.replaceAll("\\W", "_").replace("_js", "")));
    }

    @Test
    void modulesAndFunctions_fitOnScreens() {
        List<String> tooLong = new ArrayList<>();
        modules().forEach((path, source) -> {
            List<String> lines = source.lines().toList();
            if (lines.size() > MOST_LINES) {
                tooLong.add(path + ": " + lines.size());
            }
            longFunctions(lines).forEach(line -> tooLong.add(path + ": " + line));
        });

        assertThat(tooLong).isEmpty();
    }

    private static List<String> longFunctions(List<String> lines) {
        List<String> tooLong = new ArrayList<>();
        for (int start = 0; start < lines.size(); start++) {
            String line = lines.get(start);
            if (FUNCTION.matcher(line).lookingAt()) {
                String brace = line.startsWith("  ") ? "  }" : "}";
                int end = start;
                while (end + 1 < lines.size() && !lines.get(end).startsWith(brace)) {
                    end++;
                }
                if (end - start >= MOST_LINES_OF_A_FUNCTION) {
                    tooLong.add(end - start + 1 + " lines: " + line);
                }
            }
        }
        return tooLong;
    }

    private static String folder(String path) {
        return path.substring(0, path.indexOf('/'));
    }

    private static Map<String, String> modules() {
        var modules = new TreeMap<String, String>();
        try {
            Path root = Path.of(Objects.requireNonNull(HtmlPage.class.getResource("README.md"))
                            .toURI())
                    .getParent();
            try (var files = Files.walk(Objects.requireNonNull(root))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".js")).toList()) {
                    modules.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
        assertThat(modules).hasSizeGreaterThan(50);
        return modules;
    }
}
