package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The start script of a distribution: the second run starts from what the first one left, and says the same. */
class LauncherTest {
    private static final Path DIST = Path.of("src", "dist");

    @TempDir
    static Path home;

    private record Run(int exitCode, String out, String err) {}

    @BeforeAll
    static void install() throws IOException {
        assumeThat(Path.of("/bin/sh")).exists();
        for (String file : List.of("bin/contrail", "lib/java.sh")) {
            Path target = home.resolve(file);
            Files.createDirectories(target.resolveSibling(""));
            Files.copy(DIST.resolve(file), target);
        }
        writeJar(home.resolve("contrail.jar"));
    }

    /** Our classes, and beside them the libraries: an image is made of classes in jars only. */
    private static void writeJar(Path jar) throws IOException {
        List<Path> classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        classPath.stream()
                                .filter(Files::isRegularFile)
                                .map(path -> path.toUri().toString())
                                .collect(Collectors.joining(" ")));
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Path folder : classPath) {
                if (folder.endsWith("classes")) {
                    add(folder, out);
                }
            }
        }
    }

    private static void add(Path folder, JarOutputStream out) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.equals("module-info.class") && !name.startsWith("META-INF")) {
                    out.putNextEntry(new JarEntry(name));
                    Files.copy(file, out);
                }
            }
        }
    }

    @Test
    void summary_secondTime_startsFromAnImageAndSaysTheSame() throws IOException, InterruptedException {
        Path sample = Cli.sample("upload-queue-fixed").toAbsolutePath();

        Run first = run("summary", sample.toString());
        assertThat(first.err()).isEmpty();
        assertThat(first.exitCode()).isZero();
        assertThat(images()).singleElement().asString().matches("summary-\\d+\\.jsa");
        Run second = run("summary", sample.toString());

        assertThat(second).isEqualTo(first);
        assertThat(second.out()).containsPattern("^upload-queue-fixed\\.jfr   1(\\.\\d+)? s");
    }

    @Test
    void summary_thatFails_leavesNoImageAndItsExitCode() throws IOException, InterruptedException {
        Run run = run("findings", home.resolve("missing.jfr").toString());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).startsWith("contrail: ").contains("no such file");
        assertThat(images()).noneMatch(name -> name.startsWith("findings"));
    }

    @Test
    void start_withoutJava_saysWhatIsNeeded() throws IOException, InterruptedException {
        Path bare = Files.createDirectories(home.resolve("bare"));
        Path readlink = Files.writeString(bare.resolve("readlink"), "#!/bin/sh\nexec /bin/readlink \"$@\"\n");
        assertThat(readlink.toFile().setExecutable(true)).isTrue();

        Run run = runWith(bare.toString(), "", List.of("--version"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("contrail: needs Java 17 or newer");
    }

    @ParameterizedTest
    @CsvSource({
        "summary --json, 1024, TieredStopAtLevel=1",
        "summary --json, 1025, Tier4InvocationThreshold=40000",
        "export --to csv, 512, TieredStopAtLevel=1",
        "export --to parquet, 81, Tier4InvocationThreshold=40000",
        "sequence, 80, TieredStopAtLevel=1",
        "sequence, 81, Tier4InvocationThreshold=40000",
        "lanes, 1024, TieredStopAtLevel=1",
        "lanes, 1025, Tier4InvocationThreshold=40000",
        "report --by run, 512, TieredStopAtLevel=1",
        "findings, 513, Tier4InvocationThreshold=40000"
    })
    void start_ofACommandOnARecording_compilesBetterOnlyWhereThatPays(String command, long megabytes, String option)
            throws IOException, InterruptedException {
        Path large = home.resolve("a large one of " + megabytes + ".jfr");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(megabytes << 20); // takes no room
        }
        var arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.add(large.toString());

        Run run = runWith(System.getenv("PATH"), jdkThatEchoes().toString(), arguments);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("-XX:" + option + " ");
    }

    @Test
    void start_ofWhatReadsNoRecording_leavesTheJvmAsItIs() throws IOException, InterruptedException {
        Run run = runWith(System.getenv("PATH"), jdkThatEchoes().toString(), List.of("record", "1"));

        assertThat(run.out()).doesNotContain("Tier").doesNotContain("Pages");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void start_onALargeRecording_asksForLargePagesWhereTheSystemGivesThem() throws IOException, InterruptedException {
        Path modes = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
        boolean given = Files.isReadable(modes) && Files.readString(modes).contains("[madvise]");
        Path recording = home.resolve("large pages.jfr");
        for (long megabytes : new long[] {16, 17}) {
            try (var file = new RandomAccessFile(recording.toFile(), "rw")) {
                file.setLength(megabytes << 20);
            }

            Run run = runWith(
                    System.getenv("PATH"), jdkThatEchoes().toString(), List.of("findings", recording.toString()));

            assertThat(run.out().contains(" -XX:+UseTransparentHugePages ")).isEqualTo(given && megabytes > 16);
        }
    }

    @Test
    void start_onSeveralRecordings_countsThemTogether() throws IOException, InterruptedException {
        Path half = home.resolve("half\nof it.jfr");
        try (var file = new RandomAccessFile(half.toFile(), "rw")) {
            file.setLength(600L << 20);
        }
        String jdk = jdkThatEchoes().toString();

        Run one = runWith(System.getenv("PATH"), jdk, List.of("lanes", half.toString(), "-o", "x.svg"));
        Run two = runWith(System.getenv("PATH"), jdk, List.of("lanes", half.toString(), half.toString()));

        assertThat(one.out()).contains("-XX:TieredStopAtLevel=1 ");
        assertThat(two.out()).contains("-XX:Tier4InvocationThreshold=");
        assertThat(one.err() + two.err()).isEmpty();
    }

    /** A Java that prints how it was started. */
    private static Path jdkThatEchoes() throws IOException {
        Path jdk = Files.createDirectories(home.resolve("echo"));
        Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        return jdk;
    }

    private static List<String> images() throws IOException {
        Path images = home.resolve("lib").resolve("images");
        if (!Files.isDirectory(images)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(images)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static Run run(String... arguments) throws IOException, InterruptedException {
        return runWith(System.getenv("PATH"), System.getProperty("java.home"), List.of(arguments));
    }

    private static Run runWith(String path, String javaHome, List<String> arguments)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of("/bin/sh", home.resolve("bin/contrail").toString()));
        command.addAll(arguments);
        Path out = Files.createTempFile(home, "out", "");
        Path err = Files.createTempFile(home, "err", "");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("PATH", path);
        builder.environment().put("JAVA_HOME", javaHome);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
