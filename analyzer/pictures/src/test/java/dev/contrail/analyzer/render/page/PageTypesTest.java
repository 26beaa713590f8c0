package dev.contrail.analyzer.render.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The types that the page's comments declare are those that its modules pass, and its linter has nothing to say. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PageTypesTest {
    private static final List<Path> PLACES = Stream.of("/usr/bin", "/usr/local/bin")
            .map(folder -> Path.of(folder, "npm"))
            .toList();
    private static final Path CHECKS = Path.of("node_modules", ".bin");

    /** What package.json names is fetched once for a clone. */
    @BeforeAll
    static void install() throws Exception {
        Path npm = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
        if (npm == null) {
            skip("npm is not installed: none of " + PLACES);
        } else if (!Files.isExecutable(CHECKS.resolve("tsc")) || !Files.isExecutable(CHECKS.resolve("eslint"))) {
            Said said = run(npm.toString(), "install", "--no-package-lock", "--no-audit", "--no-fund");
            if (said.exit != 0) {
                skip("npm install ended with " + said.exit + ": " + said.text);
            }
        }
    }

    private static void skip(String why) {
        if ("true".equals(System.getenv("CI"))) {
            fail(why);
        }
        System.err.println("page type tests skipped: " + why);
        Assumptions.abort(why);
    }

    private record Said(int exit, String text) {}

    private static Said run(String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("said", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            return new Said(process.waitFor(), Files.readString(said));
        } finally {
            Files.delete(said);
        }
    }

    @Test
    void typescript_findsNothing() throws Exception {
        assertThat(run(CHECKS.resolve("tsc").toString(), "--project", "tsconfig.json"))
                .isEqualTo(new Said(0, ""));
    }

    @Test
    void eslint_findsNothing() throws Exception {
        assertThat(run(CHECKS.resolve("eslint").toString(), "--max-warnings", "0", "src/main/resources"))
                .isEqualTo(new Said(0, ""));
    }
}
