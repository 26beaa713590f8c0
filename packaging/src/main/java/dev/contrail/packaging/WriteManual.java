package dev.contrail.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes man pages and completions into a folder: {@code WriteManual FOLDER VERSION}. */
public final class WriteManual {
    private WriteManual() {}

    /** Ends the build when a file cannot be written. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Manual manual = Manual.ofCommandLine();
        write(folder.resolve("man"), new ManPages(manual, args[1]).pages());
        write(folder.resolve("completion"), Completions.scripts(manual));
    }

    private static void write(Path folder, Map<String, String> files) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
