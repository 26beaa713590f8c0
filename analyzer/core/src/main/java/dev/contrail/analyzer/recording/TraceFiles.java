package dev.contrail.analyzer.recording;

import dev.contrail.analyzer.input.RecordingException;
import dev.contrail.analyzer.input.RecordingFile;
import dev.contrail.analyzer.input.RecordingPath;
import dev.contrail.reader.Recording;
import dev.contrail.reader.loss.Limits;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Recordings that were opened together: which of them are one JVM's, and what was assumed. */
public final class TraceFiles implements Closeable {
    private final List<RecordingPath> paths = new ArrayList<>();
    private final List<OpenRecording> recordings = new ArrayList<>();
    private final List<Assumption> assumptions = new ArrayList<>();
    private final List<TraceFile> jvms = new ArrayList<>();

    private TraceFiles() {}

    /**
     * Opens what paths stand for: files, what is packed in them, or what lies in folders.
     *
     * @param joining which of the recordings are read as those of one JVM
     * @throws RecordingException for the first path that cannot be read, or stands for no recording
     */
    public static TraceFiles open(List<Path> paths, Limits limits, Joining joining) throws IOException {
        var files = new TraceFiles();
        try {
            for (Path path : paths) {
                files.open(path, limits);
            }
            for (JoinedRecordings joined : JoinedRecordings.of(files.recordings, joining)) {
                files.jvms.add(joined.file(files));
                joined.assumption().ifPresent(files.assumptions::add);
            }
            return files;
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    private void open(Path path, Limits limits) throws IOException {
        RecordingPath opened = RecordingPath.open(path, limits.unpackedBytes());
        paths.add(opened);
        var skipped = new ArrayList<String>();
        int before = recordings.size();
        for (RecordingFile file : opened.files()) {
            Recording recording = Recording.of(file.source(), limits);
            if (!recording.chunks().isEmpty()) {
                recordings.add(new OpenRecording(file.name(), recording));
            } else if (opened.single()) {
                throw new RecordingException(
                        path,
                        file.source().size() == 0
                                ? RecordingException.Reason.EMPTY
                                : RecordingException.Reason.NOT_A_RECORDING);
            } else {
                skipped.add(file.name());
            }
        }
        if (recordings.size() == before) {
            throw new RecordingException(path, RecordingException.Reason.DIRECTORY);
        }
        if (opened.others() > 0 || !skipped.isEmpty()) {
            assumptions.add(new Assumption.Skipped(path, opened.others(), skipped));
        }
    }

    /** A recording for each JVM, in the order in which their first files were given. */
    public List<TraceFile> jvms() {
        return List.copyOf(jvms);
    }

    /** What was assumed. */
    public List<Assumption> assumptions() {
        return List.copyOf(assumptions);
    }

    @Override
    public void close() throws IOException {
        for (RecordingPath path : paths) {
            path.close();
        }
    }
}
