package dev.contrail.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The programs in {@code docs/languages.md}, compiled by their languages' compilers and run. */
@Timeout(300)
class LanguagesTest {
    private static final Path DOCUMENT = Path.of("../docs/languages.md");

    @TempDir
    private Path directory;

    @Test
    void kotlin_ofTheDocumentation_recordsWhatItSays() throws Exception {
        Path source = Files.writeString(directory.resolve("App.kt"), program("kotlin"));
        assertThat(kotlin(source)).isEmpty();

        List<RecordedEvent> events = run("AppKt");

        assertThat(texts(events, "contrail.Message", "from")).contains("Cache$Companion", "client", "Cache");
        assertThat(texts(events, "contrail.Message", "label")).contains("get", "value 5");
        assertThat(texts(events, "contrail.KeyedState", "key")).containsExactly("eu", "us");
        assertThat(texts(events, "contrail.Action", "action")).containsExactly("load", "load");
    }

    @Test
    void coroutine_thatGoesOnInAnotherThread_recordsWhereItsSpanBegan() throws Exception {
        Path source = Files.writeString(directory.resolve("App.kt"), program("kotlin coroutine"));
        assertThat(kotlin(source)).isEmpty();

        List<RecordedEvent> events = run("AppKt").stream()
                .filter(event -> event.getEventType().getName().equals("contrail.Span"))
                .toList();

        assertThat(events).extracting(event -> event.getString("task")).containsExactly("part-1", "part-2", "part-3");
        assertThat(events).allSatisfy(event -> {
            assertThat(event.getThread("begunOn").getJavaName()).isEqualTo("main");
            assertThat(event.getThread().getJavaName()).isEqualTo("kotlinx.coroutines.DefaultExecutor");
        });
    }

    @Test
    void kotlinValue_boxedForEachCall_isOneParticipant() throws Exception {
        Path source = Files.writeString(directory.resolve("Values.kt"), """
                @JvmInline value class OrderId(val id: String)

                fun main() = repeat(2) { dev.contrail.events.Contrail.message("shop", OrderId("A-7"), "ship") }
                """);
        assertThat(kotlin(source)).isEmpty();

        List<RecordedEvent> events = run("ValuesKt");

        assertThat(texts(events, "contrail.Message", "to")).containsExactly("OrderId(id=A-7)", "OrderId(id=A-7)");
        assertThat(events)
                .filteredOn(event -> event.getEventType().getName().equals("contrail.Message"))
                .allSatisfy(event -> assertThat(event.getInt("toId")).isZero());
    }

    @Test
    void kotlin_nullWhereNoneMayBe_doesNotCompile() throws Exception {
        Path source = Files.writeString(
                directory.resolve("Nulls.kt"),
                "fun main() { dev.contrail.events.Contrail.state(null, null, null as String?, 1) }");

        assertThat(kotlin(source)).contains("error:");
    }

    @Test
    void scala_ofTheDocumentation_recordsWhatItSays() throws Exception {
        Path source = Files.writeString(directory.resolve("App.scala"), program("scala"));
        assertThat(compiler("dotty.tools.dotc.Main", source, List.of("-classpath", libraries("scala"))))
                .isEmpty();

        List<RecordedEvent> events = run("run");

        assertThat(texts(events, "contrail.Message", "from")).containsExactlyInAnyOrder("Registry", "High");
        assertThat(texts(events, "contrail.Message", "to")).containsExactly("Worker", "Worker");
        assertThat(texts(events, "contrail.Action", "task")).containsExactly("w-1");
        assertThat(texts(events, "contrail.State", "name1")).containsExactly("done");
    }

    private static String program(String language) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(DOCUMENT));
        assertThat(block.find()).as("a program in " + language).isTrue();
        return block.group(1);
    }

    private String kotlin(Path source) throws Exception {
        return compiler(
                "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
                source,
                List.of("-no-stdlib", "-no-reflect", "-jvm-target", "17", "-nowarn", "-cp", libraries("kotlin")));
    }

    /** What the compiler complained of. */
    private String compiler(String main, Path source, List<String> options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Child.tool("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(options);
        command.addAll(List.of("-d", classes().toString(), source.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : "error: " + output;
    }

    private List<RecordedEvent> run(String main) throws Exception {
        Child.unpackSettings(directory);
        String classPath = classes() + File.pathSeparator + System.getProperty("java.class.path");
        Process process = new ProcessBuilder(
                        Child.tool("java"),
                        "-XX:StartFlightRecording:settings=contrail.jfc,filename=app.jfr",
                        "-cp",
                        classPath,
                        main)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return Recorded.in(directory.resolve("app.jfr")).events();
    }

    private Path classes() throws IOException {
        return Files.createDirectories(directory.resolve("classes"));
    }

    /** Our classes and a language's own library. */
    private static String libraries(String language) {
        Predicate<String> ours = path -> path.contains("events" + File.separator + "target");
        Predicate<String> theirs =
                path -> path.contains(language) && (path.contains("lib") || path.contains("coroutines"));
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(ours.or(theirs))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> texts(List<RecordedEvent> events, String type, String field) {
        return events.stream()
                .filter(event -> event.getEventType().getName().equals(type))
                .map(event -> event.getString(field))
                .toList();
    }
}
