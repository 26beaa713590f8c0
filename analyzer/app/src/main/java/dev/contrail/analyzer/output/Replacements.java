package dev.contrail.analyzer.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Files that take their names together: unless all could, none has it, and what had the names before has them again.
 *
 * <p>What a file replaces is kept under a second name meanwhile, where the file system can give it one.
 */
public final class Replacements implements AutoCloseable {
    private final Deque<Replaced> done = new ArrayDeque<>();
    private boolean complete;

    private record Replaced(Path target, @Nullable Path before) {}

    /** Gives a complete {@link OutputFile#part} the target's name, for now. */
    public void move(Path target, Path part) throws IOException {
        Path before = keep(target);
        try {
            OutputFile.moveInto(target, part);
            done.push(new Replaced(target, before));
        } catch (IOException e) {
            forget(before);
            throw e;
        }
    }

    private static @Nullable Path keep(Path target) {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        Path second = OutputFile.beside(target.toAbsolutePath());
        try {
            return Files.createLink(second, target);
        } catch (IOException | UnsupportedOperationException e) {
            return null;
        }
    }

    /** Says that all have their names. */
    public void complete() {
        complete = true;
    }

    /** Takes the names away again, unless all have theirs. */
    @Override
    public void close() throws IOException {
        while (!done.isEmpty()) {
            Replaced last = done.pop();
            if (complete) {
                forget(last.before());
            } else if (last.before() == null) {
                Files.deleteIfExists(last.target());
            } else {
                OutputFile.moveInto(last.target(), last.before());
            }
        }
    }

    private static void forget(@Nullable Path before) throws IOException {
        if (before != null) {
            Files.deleteIfExists(before);
        }
    }
}
