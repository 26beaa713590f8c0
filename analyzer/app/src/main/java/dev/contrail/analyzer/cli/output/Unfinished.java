package dev.contrail.analyzer.cli.output;

import dev.contrail.analyzer.cli.terminal.TerminalText;
import dev.contrail.analyzer.output.OutputFile;
import dev.contrail.analyzer.output.Replacements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Files that are being written under other names: deleted when they do not all become whole, also by Ctrl-C. */
final class Unfinished implements AutoCloseable {
    private final Map<Path, Path> parts = new LinkedHashMap<>();
    private final Thread hook = new Thread(this::interrupt, "unfinished");
    private boolean finished;
    private boolean interrupted;

    private Unfinished() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** An empty file beside each of some targets. */
    static Unfinished of(Collection<Path> targets) {
        var unfinished = new Unfinished();
        try {
            targets.forEach(unfinished::begin);
            return unfinished;
        } catch (RuntimeException e) {
            unfinished.close();
            throw e;
        }
    }

    private synchronized void begin(Path target) {
        if (!interrupted) {
            Destination.attempt(target, () -> parts.put(target, OutputFile.part(target)));
        }
    }

    /** Where a target's content is written; there is no such place any more once the process is being ended. */
    synchronized Path part(Path target) throws IOException {
        Path part = parts.get(target);
        if (part == null) {
            throw new IOException("interrupted");
        }
        return part;
    }

    /** Gives all files their names, or none. */
    synchronized void finish() {
        if (interrupted) {
            return;
        }
        if (parts.size() == 1) {
            parts.forEach((target, part) -> Destination.attempt(target, () -> OutputFile.moveInto(target, part)));
        } else {
            moveTogether();
        }
        finished = true;
    }

    private void moveTogether() {
        Path first = parts.keySet().iterator().next();
        Destination.attempt(first, () -> {
            try (var replacements = new Replacements()) {
                parts.forEach((target, part) -> Destination.attempt(target, () -> replacements.move(target, part)));
                replacements.complete();
            }
        });
    }

    @SuppressWarnings("SystemOut") // the command's own streams may be closed already
    private synchronized void interrupt() {
        if (!finished) {
            interrupted = true;
            delete();
            System.err.println("contrail: interrupted: "
                    + parts.keySet().stream().map(TerminalText::of).collect(Collectors.joining(", "))
                    + (parts.size() == 1 ? " was" : " were") + " not written");
        }
    }

    private void delete() {
        for (Path part : parts.values()) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                // It has a name that says that it is not whole.
            }
        }
    }

    /** Deletes what did not become whole. Does not return when the process is being ended: then that was said already. */
    @Override
    public void close() {
        while (isInterrupted()) {
            LockSupport.park();
        }
        removeHook();
    }

    private synchronized boolean isInterrupted() {
        if (!interrupted) {
            finished = true;
            delete();
        }
        return interrupted;
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending; the hook finds that there is nothing to do.
        }
    }
}
