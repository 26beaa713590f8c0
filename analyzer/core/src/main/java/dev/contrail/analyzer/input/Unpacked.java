package dev.contrail.analyzer.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;

/** Recordings that were compressed as files. */
final class Unpacked {
    private static final int GZIP = 0x1F8B;
    private static final int ZIP = 'P' << 8 | 'K';
    private static final int LZ4 = 0x0422;

    private Unpacked() {}

    /** Whether a file starts as compressed ones do. */
    static boolean isPacked(Path file) throws IOException {
        int start = firstBytes(file);
        return start == GZIP || start == ZIP || start == LZ4;
    }

    private static int firstBytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() << 8 | in.read();
        }
    }

    private static InputStream unpacking(Path file) throws IOException {
        int start = firstBytes(file);
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        if (start == GZIP) {
            return new GZIPInputStream(in);
        }
        if (start == LZ4) {
            return new FramedLZ4CompressorInputStream(in);
        }
        var zip = new ZipInputStream(in);
        zip.getNextEntry();
        return zip;
    }

    /**
     * Unpacks a file to a temporary one, which the caller deletes.
     *
     * @throws RecordingException when it is damaged or too large
     */
    static Path from(Path file, long mostBytes) throws IOException {
        Path target = Files.createTempFile("contrail", ".jfr");
        boolean done = false;
        try (InputStream packed = unpacking(file);
                var out = Files.newOutputStream(target)) {
            byte[] block = new byte[1 << 16];
            long total = 0;
            for (int read = packed.read(block); read >= 0; read = packed.read(block)) {
                total += read;
                if (total > mostBytes) {
                    throw new RecordingException(
                            file,
                            RecordingException.Reason.UNPACKS_TO_TOO_MUCH,
                            String.format(Locale.ROOT, "unpacks to more than %,d bytes", mostBytes));
                }
                out.write(block, 0, read);
            }
            done = true;
            return target;
        } catch (RecordingException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new RecordingException(
                    file,
                    RecordingException.Reason.CANNOT_UNPACK,
                    "a compressed file that cannot be unpacked: " + e.getMessage());
        } finally {
            if (!done) {
                Files.deleteIfExists(target);
            }
        }
    }
}
