package dev.contrail.analyzer.recording;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.openjdk.jmc.common.io.IOToolkit;

/** Recordings that were compressed as files. */
final class Unpacked {
    private static final int GZIP = 0x1F8B;
    private static final int ZIP = 'P' << 8 | 'K';
    private static final int LZ4 = 0x0422;

    private Unpacked() {}

    /** Whether a file starts as compressed ones do. */
    static boolean isPacked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int start = in.read() << 8 | in.read();
            return start == GZIP || start == ZIP || start == LZ4;
        }
    }

    /**
     * Unpacks a file to a temporary one, which the caller deletes.
     *
     * @throws RecordingException when it is damaged or too large
     */
    static Path from(Path file, long mostBytes) throws IOException {
        Path target = Files.createTempFile("contrail", ".jfr");
        boolean done = false;
        try (InputStream packed =
                        IOToolkit.openUncompressedStream(new BufferedInputStream(Files.newInputStream(file)));
                var out = Files.newOutputStream(target)) {
            byte[] block = new byte[1 << 16];
            long total = 0;
            for (int read = packed.read(block); read >= 0; read = packed.read(block)) {
                total += read;
                if (total > mostBytes) {
                    throw new RecordingException(
                            String.format(Locale.ROOT, "unpacks to more than %,d bytes", mostBytes),
                            "a larger --max-unpacked, if you trust it");
                }
                out.write(block, 0, read);
            }
            done = true;
            return target;
        } catch (RecordingException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new RecordingException(
                    "a compressed file that cannot be unpacked: " + e.getMessage(), "another copy of it");
        } finally {
            if (!done) {
                Files.deleteIfExists(target);
            }
        }
    }
}
