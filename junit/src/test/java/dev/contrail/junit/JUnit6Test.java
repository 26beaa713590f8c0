package dev.contrail.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherFactory;

/** The same classes with the newest JUnit, in a JVM of their own. */
class JUnit6Test {
    @TempDir
    Path folder;

    /** Runs in the other JVM: the tests of a class, and what came of them. */
    static final class Main {
        public static void main(String[] args) throws Exception {
            System.out.println("JUnit of "
                    + LauncherFactory.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation());
            for (Run.Result result : Run.into(Path.of(args[0])).all(Class.forName(args[1]))) {
                System.out.println(result.name() + ": " + result.outcome().getStatus());
                result.outcome().getThrowable().ifPresent(failure -> System.out.println(failure.getMessage()));
            }
        }
    }

    private String runWithNewest(Class<?> type) throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jvm = new ProcessBuilder(java, "-cp", classPath(), Main.class.getName(), folder.toString(), type.getName())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(jvm.waitFor()).as(Files.readString(log)).isZero();
        return Files.readString(log);
    }

    /** This one without its JUnit, and the newest one. */
    private static String classPath() throws IOException {
        Stream<String> others = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("junit-jupiter") && !entry.contains("junit-platform"));
        try (Stream<Path> newest = Files.list(Path.of("target", "junit-newest"))) {
            return Stream.concat(
                            newest.map(jar -> jar.toAbsolutePath().toString()).sorted(), others)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    @Test
    void failure_withTheNewestJUnit_leavesThePageAndIsPublished() throws Exception {
        String log = runWithNewest(RecordedExtensionTest.Fails.class);

        assertThat(log)
                .containsPattern("JUnit of .*junit-platform-launcher-6")
                .contains("fails(): FAILED")
                .contains("found:        Socket#1 ")
                .contains("fails-1.html");
        try (Stream<Path> files = Files.walk(folder.resolve("published"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(2);
        }
    }

    @Test
    void trace_withTheNewestJUnit_isResolved() throws Exception {
        assertThat(runWithNewest(RecordedExtensionTest.Looks.class))
                .contains("SUCCESSFUL")
                .doesNotContain("FAILED");
    }
}
