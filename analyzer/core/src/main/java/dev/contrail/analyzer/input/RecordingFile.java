package dev.contrail.analyzer.input;

import dev.contrail.reader.bytes.ByteSource;
import dev.contrail.reader.bytes.FileSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An open file that may be a recording: it lies there as it is, or was unpacked to a temporary file. */
public final class RecordingFile implements Closeable {
    private final String name;
    private final FileSource source;
    private final @Nullable Path temporary;

    private RecordingFile(String name, FileSource source, @Nullable Path temporary) {
        this.name = name;
        this.source = source;
        this.temporary = temporary;
    }

    /** A file that lies there as it is. */
    static RecordingFile of(Path file) throws IOException {
        Path name = file.getFileName();
        return new RecordingFile(name == null ? file.toString() : name.toString(), FileSource.open(file), null);
    }

    /** One that was unpacked, which is deleted in the end, also when it cannot be opened. */
    static RecordingFile ofTemporary(String name, Path temporary) throws IOException {
        try {
            return new RecordingFile(name, FileSource.open(temporary), temporary);
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    /** The same under another name. */
    RecordingFile named(String other) {
        return new RecordingFile(other, source, temporary);
    }

    /** Its name, for titles. */
    public String name() {
        return name;
    }

    /** Its bytes. */
    public ByteSource source() {
        return source;
    }

    @Override
    public void close() throws IOException {
        try {
            source.close();
        } finally {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        }
    }
}
