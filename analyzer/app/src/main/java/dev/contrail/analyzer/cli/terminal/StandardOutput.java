package dev.contrail.analyzer.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The process's standard output as bytes, without a buffer. Unlike {@link System#out}, it tells when it cannot be written,
 * and remembers why. Closing it leaves standard output open.
 */
public final class StandardOutput extends OutputStream {
    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private @Nullable IOException problem;

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            problem = problem == null ? e : problem;
            throw e;
        }
    }

    /** Why not everything was written, though someone is there to read it; null when everything was. */
    @Nullable
    public IOException problem() {
        return problem == null || isClosedPipe(problem) ? null : problem;
    }

    /** Whether it is a pipe whose reader is gone, such as {@code | head}. */
    public static boolean isClosedPipe(IOException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }
}
