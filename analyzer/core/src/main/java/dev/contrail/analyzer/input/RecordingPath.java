package dev.contrail.analyzer.input;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that a path stands for, opened: a recording itself, what was packed into it, or what lies in a folder.
 *
 * @param path as it was given
 * @param files those that may be recordings, in order of name
 * @param single whether it stands for one file, which must then be a recording
 * @param others how many files in it are none by their names
 */
public record RecordingPath(Path path, List<RecordingFile> files, boolean single, int others) implements Closeable {
    /* A JVM's repository is a folder for each JVM in a common one, which is named by the date and the process. */
    private static final String REPOSITORY = "\\d{4}_\\d{2}_\\d{2}_\\d{2}_\\d{2}_\\d{2}_\\d+";
    private static final String EXTENSION = ".jfr";

    public RecordingPath {
        files = List.copyOf(files);
    }

    /**
     * Opens what a path stands for.
     *
     * @param mostBytes how many bytes may be unpacked
     * @throws RecordingException when nothing is there, it may not be read, or it unpacks to nothing or too much
     */
    public static RecordingPath open(Path path, long mostBytes) throws IOException {
        if (!Files.exists(path)) {
            throw new RecordingException(path, RecordingException.Reason.NO_SUCH_FILE);
        }
        if (!Files.isReadable(path)) {
            throw new RecordingException(path, RecordingException.Reason.PERMISSION_DENIED);
        }
        if (Files.isDirectory(path)) {
            return ofFolder(path);
        }
        return Unpacking.isPacked(path)
                ? Unpacking.from(path, mostBytes)
                : new RecordingPath(path, List.of(RecordingFile.of(path)), true, 0);
    }

    private static RecordingPath ofFolder(Path folder) throws IOException {
        List<Path> inIt = list(folder);
        var recordings = new ArrayList<Path>(
                inIt.stream().filter(RecordingPath::isNamedLikeOne).toList());
        for (Path repository : inIt) {
            if (Files.isDirectory(repository, LinkOption.NOFOLLOW_LINKS)
                    && repository.getFileName().toString().matches(REPOSITORY)) {
                recordings.addAll(list(repository).stream()
                        .filter(RecordingPath::isNamedLikeOne)
                        .toList());
            }
        }
        if (recordings.isEmpty()) {
            throw new RecordingException(folder, RecordingException.Reason.DIRECTORY);
        }
        long files = inIt.stream().filter(Files::isRegularFile).count();
        long named = inIt.stream().filter(RecordingPath::isNamedLikeOne).count();
        return opened(folder, recordings, (int) (files - named));
    }

    private static RecordingPath opened(Path folder, List<Path> recordings, int others) throws IOException {
        var files = new ArrayList<RecordingFile>();
        try {
            for (Path recording : recordings) {
                files.add(RecordingFile.of(recording));
            }
            return new RecordingPath(folder, files, false, others);
        } catch (IOException e) {
            closeAll(files);
            throw e;
        }
    }

    private static boolean isNamedLikeOne(Path file) {
        return file.getFileName().toString().endsWith(EXTENSION)
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    static void closeAll(List<RecordingFile> files) throws IOException {
        for (RecordingFile file : files) {
            file.close();
        }
    }

    @Override
    public void close() throws IOException {
        closeAll(files);
    }
}
