package dev.contrail.analyzer.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Writes files that are never seen half.
 *
 * <p>The bytes go to a new file beside the target, which then takes the target's name in one step. So a target that is
 * a link is replaced, not followed, and a full disk leaves what was there before.
 */
public final class OutputFile {
    private static final Path PROCESSES = Path.of("/proc");
    private static final int MOST_LINKS = 40; // as on Linux

    private OutputFile() {}

    /**
     * Makes a new empty file beside a target, for its content; see {@link #moveInto}.
     *
     * @throws IOException when the folder is missing, or the target is a folder, a device or a pipe
     */
    public static Path part(Path target) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("no such folder: " + folder);
        }
        if (Files.isDirectory(absolute)) {
            throw new IOException("is a folder");
        }
        if (leadsToNoFile(absolute)) {
            throw new IOException("is a device or a pipe, not a file; for standard output it is -o -");
        }
        // Not a temporary file, which only its owner may read: the result is as open as the umask allows.
        return Files.createFile(beside(absolute));
    }

    /** A name that nothing has, in the folder of an absolute target. */
    static Path beside(Path target) {
        return target.resolveSibling(".contrail-" + UUID.randomUUID() + ".part");
    }

    /* What took its name would take its place: /dev/null would be gone for all. A link such as /dev/stdout leads to what is
     * open at the moment, which may be a file. */
    private static boolean leadsToNoFile(Path target) throws IOException {
        if (!Files.exists(target)) {
            return false;
        }
        return !Files.isRegularFile(target) || leadsThroughProcesses(target);
    }

    /** Whether a link, or one that it leads to, is what a process has open; its target may be a file all the same. */
    private static boolean leadsThroughProcesses(Path target) throws IOException {
        Path at = target;
        for (int links = 0; links < MOST_LINKS; links++) {
            Path parent = at.getParent();
            if (parent == null) {
                return false;
            }
            Path folder = parent.toRealPath();
            if (folder.startsWith(PROCESSES)) {
                return true;
            }
            at = folder.resolve(at.getFileName());
            if (!Files.isSymbolicLink(at)) {
                return false;
            }
            at = folder.resolve(Files.readSymbolicLink(at));
        }
        return true;
    }

    /** Gives a complete {@link #part} the target's name. */
    public static void moveInto(Path target, Path part) throws IOException {
        Path absolute = target.toAbsolutePath();
        try {
            Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
