package dev.contrail.analyzer.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFileTest {
    @TempDir
    Path folder;

    @Test
    void write_existingFile_isReplacedWhole() throws IOException {
        Path target = Files.writeString(folder.resolve("a.svg"), "a longer old content");

        write(target, "new".getBytes(UTF_8));

        assertThat(target).hasContent("new");
        assertOnly("a.svg");
    }

    @Test
    void write_link_isReplacedNotFollowed() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "keep me");
        Path link = Files.createSymbolicLink(folder.resolve("a.svg"), precious);

        write(link, "new".getBytes(UTF_8));

        assertThat(precious).hasContent("keep me");
        assertThat(link).isRegularFile().hasContent("new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/null", "/proc/self/fd/1"})
    @DisabledOnOs(OS.WINDOWS)
    void write_linkToADevice_isRefusedAndStays(String device) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("a.svg"), Path.of(device));

        assertThatThrownBy(() -> write(link, new byte[0])).hasMessageStartingWith("is a device or a pipe");

        assertThat(link).isSymbolicLink();
        assertOnly("a.svg");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void write_namedPipe_isRefusedAndStays() throws IOException, InterruptedException {
        Path pipe = folder.resolve("a.svg");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThatThrownBy(() -> write(pipe, new byte[0])).hasMessageStartingWith("is a device or a pipe");

        assertThat(Files.readAttributes(pipe, BasicFileAttributes.class).isOther())
                .isTrue();
    }

    @Test
    void write_folderThatIsMissing_saysSo() {
        assertThatThrownBy(() -> write(folder.resolve("no/a.svg"), new byte[0]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no such folder");
    }

    @Test
    void write_targetThatIsAFolder_leavesNothingBehind() throws IOException {
        Path target = Files.createDirectory(folder.resolve("a.svg"));

        assertThatThrownBy(() -> write(target, new byte[0])).hasMessage("is a folder");
        assertOnly("a.svg");
    }

    @Test
    void write_newFile_hasThePermissionsOfAnyOther() throws IOException {
        Path target = folder.resolve("a.svg");
        Path other = Files.createFile(folder.resolve("other"));

        write(target, "new".getBytes(UTF_8));

        assertThat(Files.getPosixFilePermissions(target)).isEqualTo(Files.getPosixFilePermissions(other));
    }

    private static void write(Path target, byte[] bytes) throws IOException {
        Path part = OutputFile.part(target);
        Files.write(part, bytes);
        OutputFile.moveInto(target, part);
    }

    private void assertOnly(String... names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly(names);
        }
    }
}
