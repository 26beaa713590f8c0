package dev.contrail.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTest {
    private static final String OUTPUT = "contrail.output";
    private static final int BYTES = 1_000;

    @TempDir
    Path folder;

    private final String before = System.getProperty(OUTPUT, "");

    @BeforeEach
    void intoAFolder() {
        System.setProperty(OUTPUT, folder.toString());
    }

    @AfterEach
    void asBefore() {
        System.setProperty(OUTPUT, before);
    }

    private void file(String name, int minute) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[BYTES]);
        Files.setLastModifiedTime(file, FileTime.fromMillis(minute * 60_000L));
    }

    private List<String> left() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void limit_whenFilesAreTooMany_deletesTheOldestWhateverTheirFolder() throws Exception {
        file("b.Test/new-1.html", 9);
        file("b.Test/new-1.jfr", 9);
        file("a.Test/old-1.html", 1);
        file("a.Test/old-1.jfr", 1);
        file("c.Test/middle-1.html", 5);
        file("c.Test/middle-1.jfr", 5);

        Kept.limit(4 * BYTES);

        assertThat(left()).containsExactly("middle-1.html", "middle-1.jfr", "new-1.html", "new-1.jfr");
    }

    @Test
    void limit_ofNothing_leavesTheNewestPage_andWhatIsNotOurs() throws Exception {
        file("a.Test/notes.txt", 1);
        file("a.Test/old-1.html", 1);
        file("b.Test/new-1.html", 9);
        file("b.Test/new-1.jfr", 9);

        Kept.limit(0);

        assertThat(left()).containsExactly("new-1.html", "new-1.jfr", "notes.txt");
    }

    @Test
    void next_whatAnEarlierBuildLeft_isWrittenOver_whatThisOneLeftIsNot() throws Exception {
        var name = new TestName("a.Test", "attempted");
        file("a.Test/attempted-1.html", 1);

        Path first = Kept.next(name);
        Files.write(first.resolveSibling(first.getFileName() + ".html"), new byte[1]);
        file("a.Test/attempted-2.html", 1);
        Files.setLastModifiedTime(
                folder.resolve("a.Test/attempted-2.html"), FileTime.fromMillis(System.currentTimeMillis()));

        assertThat(first).hasFileName("attempted-1");
        assertThat(Kept.next(name)).hasFileName("attempted-3"); // another fork's is between
    }
}
