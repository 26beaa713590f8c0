package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contrail.analyzer.recording.TestRecordings;
import dev.contrail.events.Contrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sequence that takes several pictures, or is wider than a screen. */
class LongSequenceTest {
    @TempDir
    Path folder;

    private Path recording(int messages) throws IOException {
        return TestRecordings.record(
                folder.resolve("long.jfr"),
                () -> {
                    for (int i = 0; i < messages; i++) {
                        Contrail.message("client", "server", "get " + i);
                    }
                },
                "contrail.Message");
    }

    private List<String> pictures() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("of"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path target(String name) throws IOException {
        return Files.createDirectories(folder.resolve("of")).resolve(name);
    }

    @Test
    void sequence_ofThreePages_isInTheFileNamedAndTwoMoreWithAPageThatShowsAll() throws IOException {
        Path target = target("a & b.svg");

        Cli run = Cli.run("sequence", recording(1_000), "-o", target);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(pictures()).containsExactly("a & b-2.svg", "a & b-3.svg", "a & b-pages.html", "a & b.svg");
        assertThat(run.err()).doesNotContain("pages will be written");
        assertThat(Files.readString(target)).contains("Page 1 of 3: messages 1 to 400 of 1,000");
        assertThat(Files.readString(target("a & b-pages.html")))
                .contains("<a href=\"#page-2\">Page 2</a>: messages 401 to 800 of 1,000")
                .contains("<img src=\"./a%20&amp;%20b-2.svg\" alt=\"messages 401 to 800 of 1,000\"")
                .contains("<h1>a &amp; b.svg, 3 pages</h1>");
    }

    @Test
    void sequence_ofMoreThanTenPages_warnsAndDoesNotNameEachOfThem() throws IOException {
        Path target = target("s.svg");

        Cli run = Cli.run("sequence", recording(4_100), "-o", target);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(pictures()).hasSize(12);
        assertThat(run.err()).contains("11 pages will be written").contains("--from and --to");
        assertThat(run.out().lines())
                .startsWith(
                        target.toString(),
                        target("s-2.svg") + " to " + target("s-11.svg"),
                        target("s-pages.html").toString());
    }

    @Test
    void sequence_ofOnePage_isOneFile() throws IOException {
        Cli.run("sequence", recording(10), "-o", target("s.svg"));

        assertThat(pictures()).containsExactly("s.svg");
    }

    /** 21 instances of one class and one client: too many to look at, and two lifelines by class. */
    @Test
    void sequence_ofManyInstancesOfFewClasses_tellsHowFewLifelinesTheClassesAre() throws IOException {
        Path wide = TestRecordings.record(
                folder.resolve("wide.jfr"),
                () -> {
                    for (int i = 0; i < 21; i++) {
                        Contrail.message("client", new Object(), "get");
                    }
                },
                "contrail.Message");

        assertThat(Cli.run("sequence", wide, "-o", target("s.svg")).out())
                .contains("wide.jfr: 22 lifelines, 21 messages; with --collapse class 2 lifelines");
        assertThat(Cli.run("sequence", wide, "--collapse", "class", "-o", target("c.svg"))
                        .out())
                .contains("wide.jfr: 2 lifelines, 21 messages")
                .doesNotContain("--collapse");
        assertThat(Cli.run("sequence", recording(10), "-o", target("t.svg")).out())
                .contains("long.jfr: 2 lifelines, 10 messages")
                .doesNotContain("--collapse");
    }
}
