package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar as it is given out: it holds only the classes that are reached, so each way into it is gone here. */
class JarPackagedIT {
    /** What it had before archives, exports and findings of the second edition. */
    private static final long LARGEST_BYTES = 8_800_347;

    private static final Path JAR = Path.of("target", "contrail.jar");
    private static final Path PARQUET = Path.of("..", "parquet", "target", "contrail-parquet.jar");

    private static final Path MCP = Path.of("..", "mcp", "target", "contrail-mcp.jar");

    @TempDir
    static Path folder;

    private static URLClassLoader classes;

    private record Run(int exitCode, String out, String err) {}

    @BeforeAll
    static void open() throws IOException {
        for (Path jar : List.of(JAR, PARQUET, MCP)) {
            Files.copy(jar, folder.resolve(jar.getFileName()));
        }
        URL jar = folder.resolve(JAR.getFileName()).toUri().toURL();
        classes = new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
    }

    @AfterAll
    static void close() throws IOException {
        classes.close();
    }

    private static Run run(Object... args) throws ReflectiveOperationException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(classes);
        try {
            var commandLine = classes.loadClass(Main.class.getName()).getDeclaredMethod("commandLine");
            commandLine.setAccessible(true);
            Object line = commandLine.invoke(null);
            var out = new StringWriter();
            var err = new StringWriter();
            line.getClass().getMethod("setOut", PrintWriter.class).invoke(line, new PrintWriter(out));
            line.getClass().getMethod("setErr", PrintWriter.class).invoke(line, new PrintWriter(err));
            String[] words = Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
            int exitCode =
                    (int) line.getClass().getMethod("execute", String[].class).invoke(line, (Object) words);
            return new Run(exitCode, out.toString(), err.toString());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void jar_size_isNoLargerThanBefore() {
        assertThat(JAR).satisfies(jar -> assertThat(Files.size(jar)).isLessThanOrEqualTo(LARGEST_BYTES));
    }

    @Test
    void services_ofOurs_allLoad() throws IOException, ClassNotFoundException {
        var loaded = new ArrayList<String>();
        for (Path path : List.of(JAR, PARQUET)) {
            try (var jar = new JarFile(path.toFile())) {
                for (var entry : jar.stream()
                        .filter(each -> each.getName().startsWith("META-INF/services/dev.contrail."))
                        .toList()) {
                    String text = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    for (String name :
                            text.lines().filter(line -> !line.isBlank()).toList()) {
                        assertThat(Class.forName(name, true, classes).getClassLoader())
                                .isSameAs(classes);
                        loaded.add(name);
                    }
                }
            }
        }
        assertThat(loaded).hasSizeGreaterThan(20);
    }

    @Test
    void commands_all_areThere() throws ReflectiveOperationException {
        for (String command : Commands.NAMES) {
            assertThat(run(command, "--help")).satisfies(help -> {
                assertThat(help.exitCode()).isZero();
                assertThat(help.out()).contains("contrail " + command);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary", "findings", "doctor", "explain", "map"})
    void words_ofARecording_areSaid(String command) throws ReflectiveOperationException {
        Run run = run(command, Cli.sample("upload-queue-buggy"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isNotBlank();
    }

    /** In a process of its own: it speaks on the real standard streams. */
    @Test
    void mcp_byTheJars_answersUntilItsInputEnds() throws IOException, InterruptedException {
        String initialize = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
                + "\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}\n";
        String ready = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n";
        String call = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"findings\","
                + "\"arguments\":{\"file\":\"upload-queue-buggy.jfr\"}}}\n";
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        folder.resolve(JAR.getFileName()).toString(),
                        "mcp",
                        Cli.sample("upload-queue-buggy").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().write((initialize + ready + call).getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor()).isZero();
            assertThat(out.lines()).hasSize(2).last().asString().contains("\"id\":2", "put back");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void ps_thisMachine_attachesToItsJvms() throws ReflectiveOperationException {
        Run run = run("ps");

        assertThat(run.exitCode()).as(run.err()).isIn(0, 3);
    }

    @ParameterizedTest
    @CsvSource({
        "report, upload-queue-buggy, html",
        "lanes, upload-queue-buggy, svg",
        "lanes, upload-queue-buggy, png",
        "state, sliding-window-10, svg",
        "sequence, expect-continue-buggy, svg",
        "sequence, expect-continue-buggy, png",
        "sequence, expect-continue-buggy, mmd",
        "sequence, expect-continue-buggy, puml",
        "sequence, expect-continue-buggy, diag"
    })
    void pictures_inEachForm_areDrawn(String command, String sample, String form)
            throws ReflectiveOperationException, IOException {
        Path picture = folder.resolve(command + "." + form);

        Run run = run(command, Cli.sample(sample), "-o", picture);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.size(picture)).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "parquet", "perfetto", "chrome-json"})
    void exports_toEachFormat_areWritten(String format) throws ReflectiveOperationException {
        Path to = folder.resolve("export-" + format);

        Run run = run("export", "--to", format, Cli.sample("upload-queue-buggy"), "-o", to);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(to).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "tar", "tar.gz", "gz", "lz4", "xz", "zst"})
    void archives_ofEachKind_areUnpacked(String form) throws ReflectiveOperationException, IOException {
        Path packed = folder.resolve("sample." + form);
        byte[] sample = Files.readAllBytes(Cli.sample("upload-queue-fixed"));
        try (var file = new BufferedOutputStream(Files.newOutputStream(packed))) {
            pack(form, sample, file);
        }

        Run run = run("summary", packed);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("contrail.Action");
    }

    private static void pack(String form, byte[] sample, OutputStream to) throws IOException {
        try (OutputStream out = switch (form) {
            case "zip" -> entry(new ZipArchiveOutputStream(to), new ZipArchiveEntry("a/sample.jfr"));
            case "tar" -> tar(to, sample.length);
            case "tar.gz" -> tar(new GZIPOutputStream(to), sample.length);
            case "gz" -> new GZIPOutputStream(to);
            case "lz4" -> new FramedLZ4CompressorOutputStream(to);
            case "xz" -> new XZCompressorOutputStream(to);
            case "zst" -> new ZstdCompressorOutputStream(to);
            default -> throw new IllegalArgumentException(form);
        }) {
            out.write(sample);
            if (out instanceof ArchiveOutputStream<?> archive) {
                archive.closeArchiveEntry();
            }
        }
    }

    private static OutputStream tar(OutputStream to, long bytes) throws IOException {
        var entry = new TarArchiveEntry("a/sample.jfr");
        entry.setSize(bytes);
        return entry(new TarArchiveOutputStream(to), entry);
    }

    private static <E extends ArchiveEntry> OutputStream entry(ArchiveOutputStream<E> archive, E entry)
            throws IOException {
        archive.putArchiveEntry(entry);
        return archive;
    }
}
