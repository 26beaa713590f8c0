package dev.contrail.analyzer.input;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Takes the recordings out of a packed file, also those that are packed themselves in it, once.
 *
 * <p>What a file is, its first bytes tell. All that is unpacked counts against a limit, so that a small file cannot fill
 * the disk.
 */
final class Unpacking {
    private static final int DEEPEST = 2;
    private static final int MOST_ENTRIES = 100_000;

    private final Path path;
    private final long mostBytes;
    private final List<RecordingFile> recordings = new ArrayList<>();
    private long bytes;
    private int entries;
    private int others;

    private Unpacking(Path path, long mostBytes) {
        this.path = path;
        this.mostBytes = mostBytes;
    }

    /** Whether a file starts as packed ones do. */
    static boolean isPacked(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            PackedForm form = PackedForm.of(in);
            return form.isArchive() || form.isCompressed();
        }
    }

    /**
     * Unpacks what is in a file to temporary ones.
     *
     * @throws RecordingException when it is damaged, holds too much, or no recording
     */
    static RecordingPath from(Path file, long mostBytes) throws IOException {
        var unpacking = new Unpacking(file, mostBytes);
        boolean done = false;
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            String name = String.valueOf(file.getFileName());
            if (PackedForm.of(in) == PackedForm.ZIP) {
                unpacking.zip(file, 1);
            } else {
                unpacking.unpack(in, name, 0);
            }
            RecordingPath unpacked = unpacking.unpacked(name);
            done = true;
            return unpacked;
        } catch (RecordingException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new RecordingException(
                    file, RecordingException.Reason.CANNOT_UNPACK, "cannot be unpacked: " + e.getMessage());
        } finally {
            if (!done) {
                RecordingPath.closeAll(unpacking.recordings);
            }
        }
    }

    private RecordingPath unpacked(String name) throws IOException {
        if (recordings.isEmpty()) {
            throw new RecordingException(path, RecordingException.Reason.NOT_A_RECORDING);
        }
        boolean single = recordings.size() == 1;
        return new RecordingPath(path, single ? List.of(recordings.get(0).named(name)) : recordings, single, others);
    }

    /**
     * Takes what a stream holds.
     *
     * @param depth in how many archives it lies
     */
    private void unpack(BufferedInputStream in, String name, int depth) throws IOException {
        PackedForm form = PackedForm.of(in);
        if (form == PackedForm.RECORDING) {
            recordings.add(RecordingFile.ofTemporary(name, copy(in)));
        } else if (form.isCompressed() && depth < DEEPEST) {
            InputStream content = counted(form.decompress(in));
            unpack(new BufferedInputStream(content), name, depth + (depth == 0 ? 0 : 1));
        } else if (form == PackedForm.TAR && depth < DEEPEST) {
            tar(in, depth + 1);
        } else if (form == PackedForm.ZIP && depth < DEEPEST) {
            Path copy = copy(in);
            try {
                zip(copy, depth + 1);
            } finally {
                Files.deleteIfExists(copy);
            }
        } else {
            others++;
        }
    }

    private void tar(InputStream in, int depth) throws IOException {
        var tar = new TarArchiveInputStream(in); // its stream is closed by who opened it
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            countEntry();
            boolean file = !entry.isSymbolicLink() && !entry.isLink() && entry.isFile();
            if (file) {
                unpack(new BufferedInputStream(counted(tar)), entry.getName(), depth);
            } else if (!entry.isDirectory()) {
                others++;
            }
        }
    }

    /* From the list at its end: entries that were stored while their size was not known yet are read only so. */
    private void zip(Path file, int depth) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                countEntry();
                if (entry.isUnixSymlink()) {
                    others++;
                } else if (!entry.isDirectory()) {
                    unpackEntry(zip, entry, depth);
                }
            }
        }
    }

    private void unpackEntry(ZipFile zip, ZipArchiveEntry entry, int depth) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            unpack(new BufferedInputStream(counted(in)), entry.getName(), depth);
        } catch (RecordingException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(entry.getName() + ": " + e.getMessage(), e);
        }
    }

    private void countEntry() throws RecordingException {
        if (++entries > MOST_ENTRIES) {
            throw tooMuch(String.format(Locale.ROOT, "holds more than %,d files", MOST_ENTRIES));
        }
    }

    private RecordingException tooMuch(String message) {
        return new RecordingException(path, RecordingException.Reason.UNPACKS_TO_TOO_MUCH, message);
    }

    private static Path copy(InputStream in) throws IOException {
        Path target = Files.createTempFile("contrail", ".jfr");
        boolean done = false;
        try {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            done = true;
            return target;
        } finally {
            if (!done) {
                Files.deleteIfExists(target);
            }
        }
    }

    /** The same bytes, which count; closing it does nothing. */
    private InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int value = super.read();
                count(value < 0 ? 0 : 1);
                return value;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = super.read(into, offset, length);
                count(Math.max(0, read));
                return read;
            }

            @Override
            public void close() {
                // who opened it does
            }
        };
    }

    private void count(int more) throws RecordingException {
        bytes += more;
        if (bytes > mostBytes) {
            throw tooMuch(String.format(Locale.ROOT, "unpacks to more than %,d bytes", mostBytes));
        }
    }
}
