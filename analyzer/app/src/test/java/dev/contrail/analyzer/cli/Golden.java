package dev.contrail.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Golden files of exports; {@code -Dgolden.write=true} rewrites them. A long export is kept as its hash. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden/export");
    private static final int LONGEST = 40_000;

    private Golden() {}

    /** Checks a file against the golden one of its name. */
    static void assertAsGolden(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = String.valueOf(file.getFileName());
        boolean whole = bytes.length <= LONGEST;
        byte[] kept = whole ? bytes : summary(bytes).getBytes(StandardCharsets.UTF_8);
        Path golden = FOLDER.resolve(whole ? name : name + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.deleteIfExists(FOLDER.resolve(whole ? name + ".txt" : name));
            Files.write(golden, kept);
        }
        if (whole && isText(bytes)) {
            assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(Files.readString(golden));
        } else {
            assertThat(kept).as(name).isEqualTo(Files.readAllBytes(golden));
        }
    }

    private static boolean isText(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).indexOf('\ufffd') < 0;
    }

    private static String summary(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "%d bytes, SHA-256 %s%n"
                    .formatted(bytes.length, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e); // every Java has it
        }
    }
}
