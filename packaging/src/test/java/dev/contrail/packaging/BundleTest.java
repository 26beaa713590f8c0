package dev.contrail.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the portal would refuse is found before; a bundle that has everything is let through. */
class BundleTest {
    private static final String STEM = "dev/contrail/contrail-a/1.0/contrail-a-1.0";
    private static final String POM = """
            <project><groupId>dev.contrail</groupId><artifactId>contrail-a</artifactId><version>1.0</version>
            <name>A</name><description>About</description><url>https://contrail.dev</url>
            <licenses><license><name>Apache-2.0</name><url>https://www.apache.org/</url></license></licenses>
            <developers><developer><name>We</name></developer></developers>
            <scm><url>https://contrail.dev</url><connection>scm:git:x</connection></scm>
            <dependencies><dependency><groupId>org.other</groupId><artifactId>b</artifactId><version>2</version>
            </dependency></dependencies></project>
            """;

    private final TreeMap<String, byte[]> contents = new TreeMap<>();

    @TempDir
    Path folder;

    @Test
    void problems_allThere_areNone() {
        assertThat(CheckBundle.problems(bundle(POM), true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <name>A</name>                          |                                     | no name
                    <url>https://www.apache.org/</url>      |                                     | no licenses/license/url
                    <developer><name>We</name></developer>  |                                     | no developers/developer/name
                    <connection>scm:git:x</connection>      |                                     | no scm/connection
                    <version>2</version>                    | <version>2-SNAPSHOT</version>       | needs the snapshot of org.other:b
                    <groupId>org.other</groupId>            | <groupId>dev.contrail</groupId>     | needs dev.contrail:b, which is not in it
                    <version>1.0</version>                  | <version>1.1</version>              | not where a repository has it
                    """)
    void problems_pomIncomplete_areNamed(String complete, String faulty, String problem) {
        BundleFiles files = bundle(POM.replace(complete, faulty == null ? "" : faulty));
        assertThat(CheckBundle.problems(files, true)).anyMatch(line -> line.endsWith(problem));
    }

    @ParameterizedTest
    @CsvSource({
        "-javadoc.jar, no contrail-a-1.0-javadoc.jar",
        ".jar.md5, no MD5 checksum that fits",
        ".jar.asc, no signature"
    })
    void problems_fileMissing_areNamed(String suffix, String problem) {
        bundle(POM);
        contents.remove(STEM + suffix);
        assertThat(CheckBundle.problems(new BundleFiles(contents), true)).anyMatch(line -> line.endsWith(problem));
    }

    @Test
    void problems_checksumOfOtherBytes_areNamed() {
        bundle(POM);
        contents.put(STEM + ".jar", "changed".getBytes(UTF_8));
        assertThat(CheckBundle.problems(new BundleFiles(contents), true))
                .containsExactlyInAnyOrder(
                        STEM + ".jar: no MD5 checksum that fits", STEM + ".jar: no SHA-1 checksum that fits");
    }

    @Test
    void write_sameFilesInTwoFolders_givesSameBytes() throws IOException {
        assertThat(written("one", "b", "a")).isEqualTo(written("other", "a", "b"));
        Files.write(folder.resolve("one/dev/maven-metadata.xml"), new byte[1]);
        assertThat(written("one")).as("what Maven notes for itself is left out").isEqualTo(written("other"));
    }

    private byte[] written(String name, String... files) throws IOException {
        Path staged = folder.resolve(name);
        Files.createDirectories(staged.resolve("dev"));
        for (String file : files) {
            Files.writeString(staged.resolve("dev").resolve(file), file);
        }
        var zip = new ByteArrayOutputStream();
        Bundle.write(staged, zip);
        return zip.toByteArray();
    }

    private BundleFiles bundle(String pom) {
        put(".pom", pom);
        for (String suffix : new String[] {".jar", "-sources.jar", "-javadoc.jar"}) {
            put(suffix, suffix);
        }
        return new BundleFiles(contents);
    }

    private void put(String suffix, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        contents.put(STEM + suffix, bytes);
        contents.put(STEM + suffix + ".md5", digest("MD5", bytes));
        contents.put(STEM + suffix + ".sha1", digest("SHA-1", bytes));
        contents.put(STEM + suffix + ".asc", new byte[0]);
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(bytes))
                    .getBytes(UTF_8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
