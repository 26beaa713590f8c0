package dev.contrail.packaging.manual;

import dev.contrail.packaging.Manual;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the manual into a folder: {@code WriteSite REPOSITORY FOLDER VERSION}. */
public final class WriteSite {
    private WriteSite() {}

    /** Ends the build when a file cannot be read or written. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        for (Map.Entry<String, byte[]> file :
                Site.of(Path.of(args[0]), Manual.ofCommandLine(), args[2]).entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.resolveSibling(""));
            Files.write(target, file.getValue());
        }
    }
}
